package io.casgate.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ConsoleErrorTest {
  @Test
  void pointsBelowThePlaceEvenAfterWideCharacters() {
    ConsoleError error = new ConsoleError(1064, "42000", "wrong (line 1, column 14)");
    assertThat(error.pointer("select '日本', frm"))
        .hasValue("  select '日本', frm\n                 ^");
  }

  @Test
  void showsAWindowOfALongLine() {
    String sql = "select " + "x".repeat(500) + " wrong";
    ConsoleError error = new ConsoleError(1064, "42000", "wrong (line 1, column 509)");
    assertThat(error.pointer(sql).orElseThrow().lines().toList().get(0)).hasSizeLessThan(110);
    assertThat(error.pointer(sql).orElseThrow()).endsWith(" ".repeat(52) + "^");
  }

  @Test
  void pointsNowhereWithoutAPlaceOrBeyondTheText() {
    assertThat(new ConsoleError(1, "HY000", "no place").pointer("select 1")).isEmpty();
    assertThat(new ConsoleError(1, "HY000", "(line 9, column 1)").pointer("select 1")).isEmpty();
    assertThat(new ConsoleError(1, "HY000", "(line 1, column 99)").pointer("select 1"))
        .hasValue("  select 1\n          ^");
  }

  @Test
  void keepsAMessageInOneLine() {
    assertThat(new ConsoleError(1064, "42000", "two\nlines").headline(" in statement 2"))
        .isEqualTo("ERROR 1064 (42000) in statement 2: two\\nlines");
  }

  @Test
  void knowsALostConnection() {
    assertThat(
            ConsoleError.isLostConnection(
                new SQLException("x", new RuntimeException(new ConnectException("refused")))))
        .isTrue();
    assertThat(ConsoleError.isLostConnection(new SQLException("x", "08003"))).isTrue();
    assertThat(ConsoleError.isLostConnection(new SQLException("x", "42000"))).isFalse();
  }
}
