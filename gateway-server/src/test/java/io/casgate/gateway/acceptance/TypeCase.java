package io.casgate.gateway.acceptance;

import java.util.ArrayList;
import java.util.List;

/**
 * One value of one CQL type: as CQL writes it and as clients read it as text.
 *
 * @param shown what {@code getString} gives
 */
record TypeCase(String type, String literal, String shown) {
  private static final String UUID = "123e4567-e89b-42d3-a456-426614174000";
  private static final String TIMEUUID = "58e0a7d7-eebc-11d8-9669-0800200c9a66";
  private static final String NESTED = "frozen<list<frozen<map<text, frozen<tuple<int, text>>>>>>";

  /** Minima, maxima, empty and nested values of all types. */
  static List<TypeCase> all() {
    List<TypeCase> cases = new ArrayList<>();
    addTexts(cases);
    addNumbers(cases);
    addTimes(cases);
    addOthers(cases);
    addContainers(cases);
    return cases;
  }

  private static void add(List<TypeCase> cases, String type, String literal, String shown) {
    cases.add(new TypeCase(type, literal, shown));
  }

  private static void addTexts(List<TypeCase> cases) {
    add(cases, "ascii", "'~ascii !'", "~ascii !");
    add(cases, "text", "'grüß 🎬 \u0001'", "grüß 🎬 \u0001");
    add(cases, "text", "'it''s \"q\" \\ %_'", "it's \"q\" \\ %_");
    add(cases, "text", "' trailing  '", " trailing  ");
    add(cases, "text", "'" + "x".repeat(60_000) + "'", "x".repeat(60_000));
  }

  private static void addNumbers(List<TypeCase> cases) {
    add(cases, "tinyint", "-128", "-128");
    add(cases, "tinyint", "127", "127");
    add(cases, "smallint", "-32768", "-32768");
    add(cases, "smallint", "32767", "32767");
    add(cases, "int", "-2147483648", "-2147483648");
    add(cases, "int", "2147483647", "2147483647");
    add(cases, "bigint", "-9223372036854775808", "-9223372036854775808");
    add(cases, "bigint", "9223372036854775807", "9223372036854775807");
    add(cases, "varint", "0", "0");
    add(cases, "varint", "-12345678901234567890123", "-12345678901234567890123");
    add(cases, "decimal", "1.10", "1.10");
    add(cases, "decimal", "-0.000000001", "-0.000000001");
    add(cases, "decimal", "12345678901234567890.5", "12345678901234567890.5");
    add(cases, "float", "0.1", "0.1");
    add(cases, "float", "3.4028235e38", "3.4028235E38");
    add(cases, "float", "1.4e-45", "1.4E-45");
    add(cases, "double", "0.1", "0.1");
    add(cases, "double", "1.7976931348623157e308", "1.7976931348623157E308");
    add(cases, "double", "4.9e-324", "4.9E-324");
    add(cases, "boolean", "true", "true");
    add(cases, "boolean", "false", "false");
  }

  private static void addTimes(List<TypeCase> cases) {
    add(cases, "timestamp", "'2024-02-29T23:59:59.999+0000'", "2024-02-29 23:59:59.999");
    add(cases, "timestamp", "-1", "1969-12-31 23:59:59.999");
    add(cases, "timestamp", "-62135596800000", "0001-01-01 00:00:00.000");
    add(cases, "timestamp", "253402300799999", "9999-12-31 23:59:59.999");
    add(cases, "date", "'2024-02-29'", "2024-02-29");
    add(cases, "date", "'0001-01-01'", "0001-01-01");
    add(cases, "date", "'9999-12-31'", "9999-12-31");
    add(cases, "time", "'00:00:00'", "00:00:00");
    add(cases, "time", "'23:59:59.999999999'", "23:59:59.999999999");
    add(cases, "duration", "1y2mo3d4h5m6s", "1y2mo3d4h5m6s");
    add(cases, "duration", "-5ns", "-5ns");
  }

  private static void addOthers(List<TypeCase> cases) {
    add(cases, "blob", "0x00ff10", "00ff10");
    add(cases, "inet", "'127.0.0.1'", "127.0.0.1");
    add(cases, "inet", "'2001:db8::1'", "2001:db8::1");
    add(cases, "uuid", UUID, UUID);
    add(cases, "timeuuid", TIMEUUID, TIMEUUID);
  }

  private static void addContainers(List<TypeCase> cases) {
    add(cases, "frozen<list<int>>", "[]", "[]");
    add(cases, "frozen<list<int>>", "[2147483647, -1]", "[2147483647,-1]");
    add(cases, "frozen<set<text>>", "{'b', 'a\"'}", "[\"a\\\"\",\"b\"]");
    add(cases, "frozen<map<text, int>>", "{'y': 2, 'x': 1}", "{\"x\":1,\"y\":2}");
    add(cases, "frozen<tuple<int, text>>", "(7, null)", "[7,null]");
    add(
        cases,
        "frozen<address>",
        "{street: 'Am Markt', \"Number\": 5}",
        "{\"street\":\"Am Markt\",\"Number\":5}");
    add(cases, NESTED, "[{'k': (1, 'one')}, {}]", "[{\"k\":[1,\"one\"]},{}]");
    add(cases, "vector<float, 3>", "[0.5, 2, -3]", "[0.5,2.0,-3.0]");
  }

  /** A column's name of this type. */
  String column() {
    return "c_" + type.replaceAll("[^a-z0-9]+", "_");
  }

  boolean canBeKey() {
    return !type.equals("duration");
  }

  @Override
  public String toString() {
    return type + " " + (literal.length() > 50 ? literal.substring(0, 50) + "…" : literal);
  }
}
