package io.casgate.adapter.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import com.datastax.oss.driver.api.core.type.DataTypes;
import io.casgate.adapter.cql.CqlOperand;
import io.casgate.adapter.cql.CqlOperand.Literal;
import io.casgate.adapter.cql.CqlOperand.Parameter;
import io.casgate.adapter.cql.CqlRead;
import io.casgate.adapter.cql.KeyChoice;
import io.casgate.adapter.cql.KeyCondition;
import io.casgate.adapter.cql.RowLimit;
import io.casgate.adapter.error.SqlError;
import io.casgate.adapter.schema.TableDefinition;
import io.casgate.adapter.schema.TableFixture;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads by key: which statements are sent, how many at once, and in what order rows come. */
class KeyReadTest {
  private static final TableDefinition EVENTS =
      TableFixture.table("ks", "events")
          .partitionKey("id", DataTypes.INT)
          .clusteringKey("seq", DataTypes.INT)
          .column("name", DataTypes.TEXT)
          .build();
  private static final TableDefinition TEXTS =
      TableFixture.table("ks", "texts").partitionKey("k", DataTypes.TEXT).build();

  private final FakeCassandraClient client = new FakeCassandraClient().add(EVENTS).add(TEXTS);
  private final CassandraRuntime runtime = new CassandraRuntime(client);
  private final QueryContext context = context(1_000);

  @BeforeEach
  void insert() {
    for (int id = 0; id < 100; id++) {
      for (int seq = 0; seq < 3; seq++) {
        client.insert("ks", "events", id, seq, "e" + id + "." + seq);
      }
    }
  }

  @Test
  void readsOneKeyWithOneStatement() {
    RowCursor cursor = open(List.of(17), equality("id", new Parameter(0)));
    assertThat(RowCursorFixture.rows(cursor)).hasSize(3);
    assertThat(client.texts()).containsExactly("SELECT id, seq, name FROM ks.events WHERE id = ?");
    assertThat(client.requests().get(0).values()).containsExactly(17);
    assertThat(client.requests().get(0).pageSize()).isEqualTo(1_000);
    assertThat(context.counters().requests()).isEqualTo(1);
  }

  @Test
  void takesParametersInAnyForm() {
    RowCursor cursor =
        open(
            List.of("17", 2L), equality("id", new Parameter(0)), equality("seq", new Parameter(1)));
    assertThat(RowCursorFixture.rows(cursor)).hasSize(1);
    assertThat(client.requests().get(0).values()).containsExactly(17, 2);
  }

  @Test
  void readsNothingForNull() {
    RowCursor cursor = open(Arrays.asList((Object) null), equality("id", new Parameter(0)));
    assertThat(cursor.advance()).isFalse();
    assertThat(client.requests()).isEmpty();
  }

  @Test
  void readsNothingForANumberThatNoKeyCanEqual() {
    RowCursor cursor = open(List.of(), equality("id", new Literal(1L << 40)));
    assertThat(cursor.advance()).isFalse();
    assertThat(client.requests()).isEmpty();
  }

  @Test
  void readsEachDistinctKeyOnceInTheOrderGiven() {
    RowCursor cursor =
        open(
            List.of(3, "5"),
            equality("id", new Literal(5), new Parameter(0), new Literal(3), new Parameter(1)),
            equality("seq", new Literal(1)));
    assertThat(RowCursorFixture.firstColumn(cursor)).containsExactly(5, 3);
    assertThat(client.requests()).hasSize(2);
  }

  @Test
  void readsTheCrossProductOfSeveralColumns() {
    RowCursor cursor =
        open(
            List.of(),
            equality("id", new Literal(7), new Literal(2)),
            equality("seq", new Literal(2), new Literal(0), new Literal(2)));
    assertThat(RowCursorFixture.rows(cursor))
        .extracting(row -> row[2])
        .containsExactly("e7.2", "e7.0", "e2.2", "e2.0");
    assertThat(client.requests()).hasSize(4);
  }

  @Test
  void skipsKeysThatAreNotThere() {
    RowCursor cursor = open(List.of(), equality("id", new Literal(-1), new Literal(4)));
    assertThat(RowCursorFixture.firstColumn(cursor)).containsExactly(4, 4, 4);
  }

  @Test
  void keepsABoundedNumberOfReadsInFlightAndTheirOrder() {
    client.hold();
    RowCursor cursor = open(List.of(), ids(100), equality("seq", new Literal(0)));
    assertThat(client.inFlight()).isEqualTo(32);
    client.release();
    assertThat(RowCursorFixture.firstColumn(cursor))
        .containsExactlyElementsOf(IntStream.range(0, 100).<Object>mapToObj(i -> i).toList());
    assertThat(client.mostInFlight()).isEqualTo(32);
    assertThat(context.counters().requests()).isEqualTo(100);
  }

  @Test
  void holdsNoMoreRowsOfManyPartitionsThanOfAScan() {
    client.hold();
    RowCursor cursor = open(List.of(), ids(100));
    int window = client.inFlight();
    assertThat(window).isBetween(2, 32);
    assertThat(client.requests())
        .allSatisfy(r -> assertThat(r.pageSize() * window).isLessThanOrEqualTo(1_000));
    cursor.close();
    assertThat(client.pagesCancelled()).isEqualTo(window);
  }

  @Test
  void givesUpTheOtherReadsWhenOneFails() {
    client.failPage(3, SqlError.CASSANDRA_TIMEOUT.with("slow"));
    RowCursor cursor = open(List.of(), ids(100), equality("seq", new Literal(0)));
    assertThat(cursor.advance()).isTrue();
    assertThat(cursor.advance()).isTrue();
    assertThatThrownBy(cursor::advance).hasMessageContaining("slow");
    assertThat(cursor.advance()).isFalse();
    assertThat(client.inFlight()).isZero();
  }

  @Test
  void limitsEachReadAndAllTogether() {
    CqlRead read =
        CqlRead.allOf(EVENTS)
            .withKey(KeyCondition.of(List.of(ids(100))))
            .withLimit(new RowLimit(new Literal(4), Optional.empty()));
    RowCursor cursor = runtime.open(read, context, List.of());
    assertThat(RowCursorFixture.firstColumn(cursor)).containsExactly(0, 0, 0, 1);
    assertThat(client.requests()).allSatisfy(r -> assertThat(r.values().get(1)).isEqualTo(4));
    assertThat(client.requests()).hasSizeLessThan(10);
  }

  @Test
  void makesKeysOfAHugeCrossProductOneByOne() {
    List<CqlOperand> many = IntStream.range(0, 20_000).<CqlOperand>mapToObj(Literal::new).toList();
    RowCursor cursor =
        open(
            List.of(),
            KeyChoice.of(EVENTS.columns().get(0), many),
            KeyChoice.of(EVENTS.columns().get(1), many));
    assertThat(cursor.advance()).isTrue();
    cursor.close();
    assertThat(client.requests()).hasSizeLessThan(100);
  }

  @Test
  void asksForNoPartitionKeyThatCassandraCannotHold() {
    List<CqlOperand> texts =
        List.of(new Literal(""), new Literal("x".repeat(70_000)), new Literal("ok"));
    CqlRead read =
        CqlRead.allOf(TEXTS)
            .withKey(KeyCondition.of(List.of(KeyChoice.of(TEXTS.columns().get(0), texts))));
    assertThat(runtime.open(read, context, List.of()).advance()).isFalse();
    assertThat(client.requests()).hasSize(1);
    assertThat(client.requests().get(0).values()).containsExactly("ok");
  }

  private RowCursor open(List<Object> parameters, KeyChoice... equalities) {
    CqlRead read = CqlRead.allOf(EVENTS).withKey(KeyCondition.of(List.of(equalities)));
    return runtime.open(read, context, new ArrayList<>(parameters));
  }

  private static KeyChoice ids(int count) {
    return KeyChoice.of(
        EVENTS.columns().get(0),
        IntStream.range(0, count).<CqlOperand>mapToObj(Literal::new).toList());
  }

  private static KeyChoice equality(String column, CqlOperand... values) {
    return KeyChoice.of(EVENTS.findColumn(column).orElseThrow(), List.of(values));
  }

  private static QueryContext context(int pageSize) {
    return new QueryContext(
        new QuerySettings(
            pageSize, DefaultConsistencyLevel.ONE, ZoneOffset.UTC, Optional.empty(), 1L << 20));
  }
}
