package io.casgate.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryFileTest {
  @Test
  void liesWhereTheUserKeepsState() {
    assertThat(HistoryFile.of(Map.of("HOME", "/home/anna", "XDG_STATE_HOME", "/state")))
        .hasValue(Path.of("/state/casgate/sql_history"));
    assertThat(HistoryFile.of(Map.of("HOME", "/home/anna")))
        .hasValue(Path.of("/home/anna/.local/state/casgate/sql_history"));
  }

  @Test
  void isNoneWithoutAHome() {
    assertThat(HistoryFile.of(Map.of())).isEmpty();
    assertThat(HistoryFile.of(Map.of("HOME", "", "XDG_STATE_HOME", "relative"))).isEmpty();
  }
}
