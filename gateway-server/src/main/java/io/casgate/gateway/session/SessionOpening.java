package io.casgate.gateway.session;

import static io.casgate.adapter.error.SqlError.REFUSED_PROPERTY;
import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a client asked for when it connected, after the white list: user, database and variables.
 *
 * @param ignored names of properties that mean nothing here; BI tools send all of theirs
 */
record SessionOpening(
    String id,
    Optional<String> user,
    Optional<String> database,
    SessionVariables variables,
    List<String> ignored) {

  /** Stock Calcite servers let clients choose schemas, and so code and files, by these. */
  private static final Set<String> REFUSED =
      Set.of(
          "model",
          "schemafactory",
          "schematype",
          "parserfactory",
          "metatablefactory",
          "metacolumnfactory",
          "typesystem",
          "fun");

  SessionOpening {
    requireNonNull(id, "id");
    requireNonNull(user, "user");
    requireNonNull(database, "database");
    requireNonNull(variables, "variables");
    ignored = List.copyOf(ignored);
  }

  static SessionOpening of(String id, Map<String, String> properties, SessionVariables defaults) {
    Optional<String> user = Optional.empty();
    Optional<String> database = Optional.empty();
    List<Assignment> assignments = new ArrayList<>();
    List<String> ignored = new ArrayList<>();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      String name = property.getKey().toLowerCase(Locale.ROOT);
      String value = property.getValue();
      if (REFUSED.contains(name)) {
        throw REFUSED_PROPERTY.with(property.getKey());
      } else if (name.equals("user")) {
        user = Optional.of(value);
      } else if (name.equals("database") || name.equals("schema")) {
        database = Optional.of(value).filter(given -> !given.isBlank());
      } else if (SessionVariable.exists(name)) {
        assignments.add(
            new Assignment(SessionVariable.require(name), VariableValue.ofProperty(value)));
      } else if (!name.equals("password")) {
        ignored.add(property.getKey());
      }
    }
    return new SessionOpening(id, user, database, defaults.with(assignments), ignored);
  }
}
