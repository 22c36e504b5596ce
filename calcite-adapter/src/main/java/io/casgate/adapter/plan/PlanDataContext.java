package io.casgate.adapter.plan;

import io.casgate.adapter.rule.ListParameter;
import io.casgate.adapter.runtime.QueryContext;
import io.casgate.adapter.type.CastWarnings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.schema.SchemaPlus;
import org.checkerframework.checker.nullness.qual.Nullable;

/** What compiled code asks for at run time: stashed reads, parameters, the clock, the context. */
final class PlanDataContext implements DataContext {
  private final GeneratedPlan.Compiled compiled;
  private final Map<String, Object> values;

  PlanDataContext(GeneratedPlan.Compiled compiled, QueryContext context, List<Object> parameters) {
    this.compiled = compiled;
    this.values = new HashMap<>(compiled.stash());
    for (int i = 0; i < parameters.size(); i++) {
      values.put("?" + i, parameters.get(i));
    }
    for (ListParameter list : compiled.lists()) {
      values.put("?" + list.getIndex(), list.value(parameters));
    }
    values.put(QueryContext.KEY, context);
    values.put(CastWarnings.KEY, context.warnings());
    putClock(context.settings().timeZone());
  }

  private void putClock(ZoneId zone) {
    long utc = Instant.now().toEpochMilli();
    TimeZone timeZone = TimeZone.getTimeZone(zone);
    long local = utc + timeZone.getOffset(utc);
    values.put(Variable.UTC_TIMESTAMP.camelName, utc);
    values.put(Variable.CURRENT_TIMESTAMP.camelName, local);
    values.put(Variable.LOCAL_TIMESTAMP.camelName, local);
    values.put(Variable.TIME_ZONE.camelName, timeZone);
    values.put(Variable.LOCALE.camelName, Locale.ROOT);
    values.put(Variable.USER.camelName, "casgate");
    values.put(Variable.SYSTEM_USER.camelName, "casgate");
  }

  @Override
  public @Nullable Object get(String name) {
    return values.get(name);
  }

  @Override
  public SchemaPlus getRootSchema() {
    return compiled.root().plus();
  }

  @Override
  public JavaTypeFactory getTypeFactory() {
    return compiled.types();
  }

  @Override
  public QueryProvider getQueryProvider() {
    throw new UnsupportedOperationException("queries inside queries");
  }
}
