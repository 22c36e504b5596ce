package io.casgate.embedded.junit;

import java.util.Locale;
import java.util.UUID;

/** The keyspace of one test class, from before its first test to after its last. */
record TestKeyspace(TestNode node, Class<?> testClass, String name) {
  private static final int LONGEST_NAME = 48;
  private static final int SUFFIX = 6;

  static TestKeyspace create(TestNode node, Class<?> testClass) {
    String unique = UUID.randomUUID().toString().substring(0, SUFFIX);
    String name = nameFor(testClass, unique);
    node.session()
        .execute(
            "CREATE KEYSPACE "
                + name
                + " WITH replication = {'class': 'SimpleStrategy', 'replication_factor': 1}");
    return new TestKeyspace(node, testClass, name);
  }

  /** Unique, since a test of another module may have the same class name. */
  static String nameFor(Class<?> testClass, String suffix) {
    String readable =
        testClass
            .getSimpleName()
            .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9_]", "_");
    int room = LONGEST_NAME - suffix.length() - 3;
    return "t_" + readable.substring(0, Math.min(room, readable.length())) + "_" + suffix;
  }

  boolean isOf(Class<?> other) {
    return testClass.equals(other);
  }

  void drop() {
    node.session().execute("DROP KEYSPACE IF EXISTS " + name);
  }
}
