package io.casgate.adapter.type;

import static io.casgate.adapter.type.CqlTypeFixture.BERLIN;
import static io.casgate.adapter.type.CqlTypeFixture.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import com.datastax.oss.driver.api.core.CqlSession;
import com.datastax.oss.driver.api.core.cql.ColumnDefinition;
import com.datastax.oss.driver.api.core.cql.PreparedStatement;
import com.datastax.oss.driver.api.core.cql.Row;
import com.datastax.oss.driver.api.core.type.DataType;
import io.casgate.embedded.junit.CassandraExtension;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every type in a real table, written by CQL text and by the mappings, read by the mappings. */
class TypeRoundTripIT {
  @RegisterExtension static final CassandraExtension cassandra = new CassandraExtension();

  private static final List<String> TYPES =
      List.of(
          "ascii",
          "text",
          "tinyint",
          "smallint",
          "int",
          "bigint",
          "varint",
          "decimal",
          "float",
          "double",
          "boolean",
          "blob",
          "timestamp",
          "date",
          "time",
          "duration",
          "inet",
          "uuid",
          "timeuuid",
          "frozen<list<timestamp>>",
          "frozen<set<inet>>",
          "frozen<map<double, blob>>",
          "frozen<map<frozen<address>, decimal>>",
          "frozen<tuple<int, frozen<list<text>>, timeuuid>>",
          "frozen<address>",
          "frozen<list<frozen<map<date, frozen<address>>>>>",
          "vector<float, 3>",
          "vector<text, 2>");

  @BeforeAll
  static void createTables() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < TYPES.size(); i++) {
      columns.append(", c").append(i).append(' ').append(TYPES.get(i));
    }
    cassandra.execute(
        "CREATE TYPE address (street text, \"Number\" int, tags frozen<set<text>>)",
        "CREATE TABLE every (id int PRIMARY KEY" + columns + ")",
        "CREATE TABLE loose (id int PRIMARY KEY, l list<int>, s set<text>, m map<int, text>,"
            + " a address, x 'LexicalUUIDType')",
        "CREATE TABLE counts (id int PRIMARY KEY, n counter)",
        "CREATE TABLE numbers (k double PRIMARY KEY, v int)",
        "CREATE TABLE moments (k timestamp PRIMARY KEY, v int)");
  }

  static Stream<Arguments> literals() {
    String uuid = "58e0a7d7-eebc-11d8-9669-0800200c9a66";
    return Stream.of(
        Arguments.of("text", "'grüß 🎬'", "grüß 🎬"),
        Arguments.of("bigint", "-9223372036854775808", Long.MIN_VALUE),
        Arguments.of("varint", "-12345678901234567890", "-12345678901234567890"),
        Arguments.of("decimal", "1.10", "1.10"),
        Arguments.of("float", "-0.0", -0.0f),
        Arguments.of("double", "NaN", Double.NaN),
        Arguments.of("blob", "0x00ff", "00ff"),
        Arguments.of("timestamp", "'2024-01-02T03:04:05.006+0000'", 1_704_164_645_006L),
        Arguments.of("date", "'2024-01-02'", 19_724),
        Arguments.of("time", "'09:05:07.5'", "09:05:07.5"),
        Arguments.of("duration", "1y2mo3d4h", "1y2mo3d4h"),
        Arguments.of("inet", "'2001:db8::1'", "2001:db8::1"),
        Arguments.of("timeuuid", uuid, uuid),
        Arguments.of("frozen<list<timestamp>>", "[0]", "[\"1970-01-01T00:00:00Z\"]"),
        Arguments.of("frozen<map<double, blob>>", "{1.5: 0x41}", "{\"1.5\":\"0x41\"}"),
        Arguments.of(
            "frozen<tuple<int, frozen<list<text>>, timeuuid>>",
            "(1, null, " + uuid + ")",
            "[1,null,\"" + uuid + "\"]"),
        Arguments.of(
            "frozen<address>",
            "{street: 'Am Markt', tags: {}}",
            "{\"street\":\"Am Markt\",\"Number\":null,\"tags\":[]}"),
        Arguments.of("vector<float, 3>", "[0.1, 2, -3]", "[0.1,2.0,-3.0]"));
  }

  @ParameterizedTest
  @MethodSource("literals")
  void readsWhatCqlWrote(String type, String literal, Object sql) {
    String column = "c" + TYPES.indexOf(type);
    cassandra.execute("INSERT INTO every (id, " + column + ") VALUES (-1, " + literal + ")");
    Row row = cassandra.query("SELECT " + column + " FROM every WHERE id = -1").one();
    Object read = readAll(row).get(0);
    assertThat(sql instanceof String ? read.toString() : read).isEqualTo(sql);
  }

  @Test
  void bringsRandomRowsBack() {
    long seed = Long.getLong("casgate.test.seed", System.nanoTime());
    RandomCqlValues random = new RandomCqlValues(new Random(seed));
    PreparedStatement insert = prepareInsert();
    for (int round = 0; round < 200; round++) {
      List<Object> written = new ArrayList<>(List.of(round));
      List<Object> bound = new ArrayList<>(List.of(round));
      for (int i = 1; i <= TYPES.size(); i++) {
        TypeMapping mapping = TypeMappings.of(insert.getVariableDefinitions().get(i).getType());
        Object sql = mapping.toSql(random.value(mapping.cqlType()), UTC);
        written.add(sql);
        bound.add(mapping.toCql(sql, UTC));
      }
      cassandra.session().execute(insert.bind(bound.toArray()));
      Row row = cassandra.query("SELECT * FROM every WHERE id = ?", round).one();
      assertSameValues(row, written, "-Dcasgate.test.seed=" + seed + ", round " + round);
    }
  }

  private static PreparedStatement prepareInsert() {
    StringBuilder names = new StringBuilder("id");
    for (int i = 0; i < TYPES.size(); i++) {
      names.append(", c").append(i);
    }
    String markers = "?" + ", ?".repeat(TYPES.size());
    CqlSession session = cassandra.session();
    return session.prepare(
        "INSERT INTO " + cassandra.keyspace() + ".every (" + names + ") VALUES (" + markers + ")");
  }

  /** Cassandra orders the elements of sets and maps its own way: compared as values. */
  private static void assertSameValues(Row row, List<Object> written, String where) {
    for (int i = 0; i < written.size(); i++) {
      String name = i == 0 ? "id" : "c" + (i - 1);
      TypeMapping mapping = TypeMappings.of(row.getType(name));
      Object read = mapping.toSql(row.getObject(name), UTC);
      assertThat(comparable(mapping, read))
          .as("%s, %s %s", where, name, row.getType(name))
          .isEqualTo(comparable(mapping, written.get(i)));
    }
  }

  private static Object comparable(TypeMapping mapping, Object sql) {
    return mapping instanceof ContainerMapping ? sorted(sql.toString()) : sql;
  }

  private static List<Integer> sorted(String json) {
    return json.chars().sorted().boxed().toList();
  }

  @Test
  void readsCollectionsThatAreNotFrozen() {
    cassandra.execute(
        "INSERT INTO loose (id, l, s, m, a, x) VALUES (1, [3, 1], {'b', 'a'}, {2: 'x', 1: 'y'},"
            + " {\"Number\": 5}, 0x000102030405060708090a0b0c0d0e0f)");
    assertThat(readAll(cassandra.query("SELECT l, s, m, a, x FROM loose WHERE id = 1").one()))
        .hasToString(
            "[[3,1], [\"a\",\"b\"], {\"1\":\"y\",\"2\":\"x\"},"
                + " {\"street\":null,\"Number\":5,\"tags\":null},"
                + " 000102030405060708090a0b0c0d0e0f]");
  }

  @Test
  void seesAnEmptyLooseCollectionAsNull() {
    cassandra.execute("INSERT INTO loose (id, l) VALUES (2, [])");
    assertThat(cassandra.query("SELECT l FROM loose WHERE id = 2").one().isNull(0)).isTrue();
  }

  @Test
  void getsNullFromTheDriverForAnEmptyNumber() {
    cassandra.execute("INSERT INTO every (id, c4, c1) VALUES (-2, blob_as_int(0x), '')");
    Row row = cassandra.query("SELECT c4, c1 FROM every WHERE id = -2").one();
    assertThat(row.isNull("c4")).isFalse();
    assertThat(row.getObject("c4")).isNull();
    assertThat(row.getObject("c1")).isEqualTo("");
  }

  @Test
  void readsCounters() {
    cassandra.execute("UPDATE counts SET n = n - 5 WHERE id = 1");
    assertThat(readAll(cassandra.query("SELECT n FROM counts WHERE id = 1").one()))
        .isEqualTo(List.of(-5L));
  }

  @Test
  void findsBothZeros() {
    cassandra.execute(
        "INSERT INTO numbers (k, v) VALUES (0.0, 1)",
        "INSERT INTO numbers (k, v) VALUES (-0.0, 2)");
    List<Object> keys = TypeMappings.of(keyType("numbers")).keyValues(0, UTC);
    assertThat(keys).allSatisfy(key -> assertThat(find("numbers", key)).isNotNull()).hasSize(2);
  }

  @Test
  void findsBothInstantsOfTheRepeatedHour() {
    cassandra.execute(
        "INSERT INTO moments (k, v) VALUES ('2024-10-27T00:30:00+0000', 1)",
        "INSERT INTO moments (k, v) VALUES ('2024-10-27T01:30:00+0000', 2)");
    List<Object> keys =
        TypeMappings.of(keyType("moments")).keyValues("2024-10-27 02:30:00", BERLIN);
    assertThat(keys).allSatisfy(key -> assertThat(find("moments", key)).isNotNull()).hasSize(2);
  }

  private static Row find(String table, Object key) {
    return cassandra.query("SELECT v FROM " + table + " WHERE k = ?", key).one();
  }

  private static DataType keyType(String table) {
    return cassandra.query("SELECT k FROM " + table).getColumnDefinitions().get(0).getType();
  }

  private static List<Object> readAll(Row row) {
    List<Object> values = new ArrayList<>();
    for (ColumnDefinition column : row.getColumnDefinitions()) {
      TypeMapping mapping = TypeMappings.of(column.getType());
      values.add(mapping.toSql(row.getObject(column.getName()), UTC));
    }
    return values;
  }
}
