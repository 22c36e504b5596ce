package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.client.ClientFixture;
import io.casgate.adapter.client.CqlRequest;
import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlOperand.Literal;
import io.casgate.adapter.cql.CqlOperand.Parameter;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.error.SqlFailure;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableFixture;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans page by page, limits, cancel, deadline and failures. */
class RowCursorTest {
  private static final TableDefinition NUMBERS =
      TableFixture.table("ks", "numbers")
          .partitionKey("id", DataTypes.INT)
          .column("name", DataTypes.TEXT)
          .build();

  private final FakeCassandraClient client = new FakeCassandraClient().add(NUMBERS);
  private final CassandraRuntime runtime = new CassandraRuntime(client);
  private final QueryContext context = context(10, Optional.empty());

  @Test
  void readsAllPagesInOrder() {
    insert(25);
    assertThat(RowCursorFixture.firstColumn(scan())).containsExactlyElementsOf(numbers(25));
    assertThat(client.texts()).containsExactly("SELECT id, name FROM ks.numbers");
    assertThat(client.requests().get(0).pageSize()).isEqualTo(10);
    assertThat(context.counters().requests()).isEqualTo(1);
    assertThat(context.counters().pages()).isEqualTo(3);
    assertThat(context.counters().rows()).isEqualTo(25);
  }

  @Test
  void readsAnEmptyTable() {
    RowCursor cursor = scan();
    assertThat(cursor.advance()).isFalse();
    assertThat(cursor.advance()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(cursor::current);
  }

  @Test
  void keepsAbsentCellsNull() {
    client.insert("ks", "numbers", 1, null);
    RowCursor cursor = scan();
    assertThat(cursor.advance()).isTrue();
    assertThat(cursor.current()).containsExactly(1, null);
  }

  @Test
  void countsRowsWithoutColumns() {
    insert(3);
    CqlRead read = CqlRead.allOf(NUMBERS).withSelectors(List.of());
    assertThat(RowCursorFixture.rows(runtime.open(read, context, List.of())))
        .hasSize(3)
        .allSatisfy(row -> assertThat(row).isEmpty());
  }

  @Test
  void asksForOnePageAheadAndNeverMore() {
    insert(100);
    RowCursor cursor = scan();
    assertThat(client.pagesAsked()).isEqualTo(1);
    for (int row = 0; row < 100; row++) {
      cursor.advance();
      int current = row / 10 + 1;
      assertThat(client.pagesAsked()).isEqualTo(Math.min(current + 1, 10));
    }
    cursor.close();
  }

  @Test
  void stopsWhatIsInFlightWhenClosed() {
    insert(100);
    RowCursor cursor = scan();
    client.hold();
    assertThat(cursor.advance()).isTrue();
    assertThat(client.inFlight()).isEqualTo(1);
    cursor.close();
    cursor.close();
    assertThat(client.pagesCancelled()).isEqualTo(1);
    assertThat(cursor.advance()).isFalse();
  }

  @Test
  void stopsTheFirstRequestWhenClosedUnread() {
    client.hold();
    scan().close();
    assertThat(client.pagesCancelled()).isEqualTo(1);
  }

  @Test
  void endsWith1317WhenCancelledWhileItWaits() {
    client.hold();
    RowCursor cursor = scan();
    CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(cursor::advance);
    context.cancel();
    assertThatThrownBy(waiting::join).hasRootCauseInstanceOf(SqlFailure.class);
    assertThat(ClientFixture.failureOf(waiting).error()).isEqualTo(SqlError.INTERRUPTED);
    assertThat(client.pagesCancelled()).isEqualTo(1);
  }

  @Test
  void endsWith1317WhenCancelledWhileRowsAreThere() {
    insert(2_000);
    RowCursor cursor = runtime.open(CqlRead.allOf(NUMBERS), context(10_000), List.of());
    assertThat(cursor.advance()).isTrue();
    QueryContext cancelled = context(10_000);
    RowCursor other = runtime.open(CqlRead.allOf(NUMBERS), cancelled, List.of());
    assertThat(other.advance()).isTrue();
    cancelled.cancel();
    assertThatThrownBy(() -> RowCursorFixture.rows(other))
        .isInstanceOfSatisfying(
            SqlFailure.class, e -> assertThat(e.error()).isEqualTo(SqlError.INTERRUPTED));
    assertThat(RowCursorFixture.rows(cursor)).hasSize(1_999);
  }

  @Test
  void endsWith1969AtTheDeadline() {
    client.hold();
    QueryContext limited = context(10, Optional.of(Duration.ofMillis(30)));
    RowCursor cursor = runtime.open(CqlRead.allOf(NUMBERS), limited, List.of());
    assertThatThrownBy(cursor::advance)
        .isInstanceOfSatisfying(
            SqlFailure.class, e -> assertThat(e.error()).isEqualTo(SqlError.STATEMENT_TIMEOUT));
    assertThat(client.pagesCancelled()).isEqualTo(1);
  }

  @Test
  void givesTheDriverTheTimeThatIsLeftAndALittle() {
    QueryContext limited = context(10, Optional.of(Duration.ofSeconds(20)));
    runtime.open(CqlRead.allOf(NUMBERS), limited, List.of()).close();
    assertThat(client.requests().get(0).timeout().orElseThrow())
        .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(21));
    assertThat(client.requests().get(0).consistency()).isEqualTo(DefaultConsistencyLevel.QUORUM);
  }

  @Test
  void leavesTheTimeToTheDriverWithoutALimit() {
    scan().close();
    assertThat(client.requests().get(0).timeout()).isEmpty();
  }

  @Test
  void failsInMidScanAfterTheRowsThatCame() {
    insert(25);
    client.failPage(2, SqlError.CASSANDRA_UNREACHABLE.with("killed"));
    RowCursor cursor = scan();
    for (int row = 0; row < 10; row++) {
      assertThat(cursor.advance()).isTrue();
    }
    assertThatThrownBy(cursor::advance).hasMessageContaining("killed");
    assertThat(cursor.advance()).isFalse();
  }

  @Test
  void stopsAtTheLimitAndAsksCassandraForNoMore() {
    insert(25);
    assertThat(RowCursorFixture.rows(limited(new Literal(5), Optional.empty()))).hasSize(5);
    CqlRequest sent = client.requests().get(0);
    assertThat(sent.text()).isEqualTo("SELECT id, name FROM ks.numbers LIMIT ?");
    assertThat(sent.values()).containsExactly(5);
    assertThat(sent.pageSize()).isEqualTo(5);
    assertThat(client.pagesAsked()).isEqualTo(1);
  }

  @Test
  void readsTheRowsOfTheOffsetAndSkipsThem() {
    insert(25);
    RowCursor cursor = limited(new Parameter(0), Optional.of(new Parameter(1)), 5L, "7");
    assertThat(RowCursorFixture.rows(cursor)).hasSize(5);
    assertThat(client.requests().get(0).values()).containsExactly(12);
  }

  @Test
  void readsNothingForALimitOfZero() {
    insert(25);
    RowCursor cursor = limited(new Literal(0), Optional.of(new Literal(3)));
    assertThat(cursor.advance()).isFalse();
    assertThat(client.requests()).isEmpty();
  }

  @Test
  void takesALimitBeyondIntegersForNone() {
    insert(25);
    RowCursor cursor = limited(new Literal(Long.MAX_VALUE), Optional.of(new Literal(3)));
    assertThat(RowCursorFixture.rows(cursor)).hasSize(22);
    assertThat(client.requests().get(0).values()).containsExactly(Integer.MAX_VALUE);
    assertThat(client.requests().get(0).pageSize()).isEqualTo(10);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"-1", "1.5", "abc", ""})
  void refusesALimitThatIsNoCount(String value) {
    assertThatThrownBy(() -> limited(new Parameter(0), Optional.empty(), value))
        .isInstanceOfSatisfying(
            SqlFailure.class, e -> assertThat(e.error()).isEqualTo(SqlError.WRONG_VALUE))
        .hasMessageContaining("LIMIT");
    assertThat(client.requests()).isEmpty();
  }

  @Test
  void startsNothingForACancelledStatement() {
    context.cancel();
    assertThatThrownBy(this::scan).isInstanceOf(SqlFailure.class);
    assertThat(client.requests()).isEmpty();
  }

  private RowCursor scan() {
    return runtime.open(CqlRead.allOf(NUMBERS), context, List.of());
  }

  private RowCursor limited(CqlOperand fetch, Optional<CqlOperand> offset, Object... parameters) {
    CqlRead read = CqlRead.allOf(NUMBERS).withLimit(new RowLimit(fetch, offset));
    List<Object> values =
        parameters == null ? Collections.singletonList(null) : Arrays.asList(parameters);
    return runtime.open(read, context, values);
  }

  private void insert(int rows) {
    numbers(rows).forEach(id -> client.insert("ks", "numbers", id, "n" + id));
  }

  private static List<Object> numbers(int count) {
    return java.util.stream.IntStream.range(0, count).<Object>mapToObj(i -> i).toList();
  }

  private static QueryContext context(int pageSize) {
    return context(pageSize, Optional.empty());
  }

  private static QueryContext context(int pageSize, Optional<Duration> limit) {
    return new QueryContext(
        new QuerySettings(
            pageSize, DefaultConsistencyLevel.QUORUM, ZoneOffset.UTC, limit, 1L << 20));
  }
}
