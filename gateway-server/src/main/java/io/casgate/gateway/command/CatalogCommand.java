package io.casgate.gateway.command;

import io.casgate.adapter.plan.ResultColumn;
import java.util.List;
import java.util.Optional;

/** A SHOW or DESCRIBE that is a SELECT over information_schema by another name. */
interface CatalogCommand extends Command {

  /** The SELECT; fails where the command names what does not exist. */
  CatalogQuery query(CommandContext context);

  @Override
  default Optional<List<ResultColumn>> columns(CommandContext context) {
    return Optional.of(query(context).columns(context));
  }

  @Override
  default StatementResult execute(CommandContext context, Execution execution) {
    return query(context).execute(context, execution);
  }
}
