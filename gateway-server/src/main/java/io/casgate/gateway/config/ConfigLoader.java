package io.casgate.gateway.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.casgate.adapter.error.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Gathers the texts of a file and the environment, and has the binder make records of them. */
final class ConfigLoader {
  private static final String ENVIRONMENT_PREFIX = "CASGATE_";

  private final Optional<Path> file;
  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, ConfigText> texts = new TreeMap<>();
  private final ConfigBinder binder = new ConfigBinder(texts, problems);
  private final List<String> keys = binder.keys(GatewayConfig.DEFAULTS);

  ConfigLoader(Optional<Path> file, Map<String, String> environment) {
    this.file = file;
    this.environment = new TreeMap<>(environment);
  }

  GatewayConfig load() {
    file.ifPresent(this::readFile);
    readEnvironment();
    GatewayConfig config = binder.bind(GatewayConfig.DEFAULTS);
    if (!problems.isEmpty()) {
      throw new InvalidConfigException(problems);
    }
    return config;
  }

  private void readFile(Path path) {
    ObjectMapper yaml =
        new ObjectMapper(new YAMLFactory()).enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    try {
      JsonNode root = yaml.readTree(Files.readString(path));
      if (root.isObject()) {
        addObject("", root, path.toString());
      } else if (!root.isMissingNode() && !root.isNull()) {
        problems.add(path + ": needs sections such as 'server:'");
      }
    } catch (JsonProcessingException e) {
      JsonLocation where = e.getLocation();
      String place = where == null ? "" : " line %d,".formatted(where.getLineNr());
      problems.add("%s:%s %s".formatted(path, place, firstLine(e.getOriginalMessage())));
    } catch (NoSuchFileException e) {
      problems.add(path + ": there is no such file");
    } catch (IOException e) {
      problems.add(path + ": cannot be read: " + e.getMessage());
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("is no YAML");
  }

  private void addObject(String prefix, JsonNode object, String origin) {
    object
        .properties()
        .forEach(field -> addNode(prefix + field.getKey(), field.getValue(), origin));
  }

  private void addNode(String key, JsonNode node, String origin) {
    if (node.isObject()) {
      addObject(key + ".", node, origin);
    } else if (!keys.contains(key) && !(node.isNull() && isSection(key))) {
      problems.add(origin + ": unknown key '" + key + "'" + suggestion(key, keys));
    } else if (!node.isNull()) {
      texts.put(key, new ConfigText(text(node), origin + ": " + key));
    }
  }

  private boolean isSection(String key) {
    return keys.stream().anyMatch(known -> known.startsWith(key + "."));
  }

  private static String text(JsonNode node) {
    return node.isArray()
        ? StreamSupport.stream(node.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.joining(","))
        : node.asText();
  }

  private void readEnvironment() {
    Map<String, String> names = new TreeMap<>();
    keys.forEach(key -> names.put(environmentName(key), key));
    environment.forEach(
        (name, value) -> {
          String key = names.get(name);
          if (key != null) {
            texts.put(key, new ConfigText(value, name));
          } else if (isMeantForGateway(name, names)) {
            problems.add("unknown variable " + name + suggestion(name, names.keySet()));
          }
        });
  }

  /** Launchers have variables of the same prefix, so only names near to a key are questioned. */
  private static boolean isMeantForGateway(String name, Map<String, String> names) {
    return name.startsWith(ENVIRONMENT_PREFIX)
        && (name.matches("CASGATE_(CASSANDRA|SERVER|SQL)_.*")
            || NearestName.of(name, names.keySet().stream()).isPresent());
  }

  static String environmentName(String key) {
    return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String suggestion(String name, Collection<String> known) {
    String question = NearestName.question(name, known);
    return question.isEmpty() ? "" : "; " + question;
  }
}
