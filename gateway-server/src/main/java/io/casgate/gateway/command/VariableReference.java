package io.casgate.gateway.command;

import static io.casgate.adapter.error.SqlError.GLOBAL_VARIABLES_FIXED;
import static io.casgate.adapter.error.SqlError.NOT_SUPPORTED;

import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.sql.SqlToken;
import io.casgate.gateway.session.SessionVariable;
import java.util.Locale;

/** How statements name a system variable: {@code x}, {@code @@x}, {@code @@session.x}. */
final class VariableReference {
  private VariableReference() {}

  /** The variable that is assigned under its bare name. */
  static SessionVariable<?> named(SqlToken name) {
    return require(name.value(), name);
  }

  /** The variable that is assigned under a name with at-signs. */
  static SessionVariable<?> variable(SqlToken token) {
    if (token.text().toLowerCase(Locale.ROOT).startsWith("@@global.")) {
      throw GLOBAL_VARIABLES_FIXED.with().at(token.position());
    }
    return read(token);
  }

  /** The variable that is read. */
  static SessionVariable<?> read(SqlToken token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    if (!text.startsWith("@@")) {
      throw NOT_SUPPORTED.with("user variable " + token.text()).at(token.position());
    }
    return require(text.substring(2).replaceFirst("^(session|local|global)\\.", ""), token);
  }

  private static SessionVariable<?> require(String name, SqlToken token) {
    try {
      return SessionVariable.require(name);
    } catch (SqlFailure e) {
      throw e.at(token.position());
    }
  }
}
