package io.casgate.gateway.acceptance;

import java.util.ArrayList;
import java.util.List;
import net.hydromatic.quidem.AbstractCommand;
import net.hydromatic.quidem.Command;
import net.hydromatic.quidem.CommandHandler;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Quidem's command {@code !cql}: the CQL statements that the query before it sent. */
record CqlCommand(RecordingClient cassandra) implements CommandHandler {
  /** More statements of one text are told by their number. */
  private static final int LISTED = 4;

  @Override
  public @Nullable Command parseCommand(List<String> lines, List<String> content, String line) {
    return line.equals("cql") ? new ShowCql(List.copyOf(lines), List.copyOf(content)) : null;
  }

  private List<String> sent() {
    List<SentRead> reads = cassandra.sent();
    List<String> told = new ArrayList<>();
    for (String text : reads.stream().map(SentRead::text).distinct().toList()) {
      List<SentRead> same = reads.stream().filter(read -> read.text().equals(text)).toList();
      if (same.size() > LISTED) {
        told.add(same.size() + " times " + text);
      } else {
        same.forEach(read -> told.add(read.toString()));
      }
    }
    return told.isEmpty() ? List.of("none") : told;
  }

  private final class ShowCql extends AbstractCommand {
    private final List<String> lines;
    private final List<String> content;

    private ShowCql(List<String> lines, List<String> content) {
      this.lines = lines;
      this.content = content;
    }

    @Override
    public void execute(Context context, boolean execute) {
      context.echo(execute ? sent() : content);
      context.echo(lines);
    }
  }
}
