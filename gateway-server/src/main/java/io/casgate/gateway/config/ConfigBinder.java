package io.casgate.gateway.config;

import com.datastax.oss.driver.api.core.DefaultConsistencyLevel;
import io.casgate.adapter.client.ContactPoint;
import io.casgate.adapter.sql.SqlMode;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Lays texts over the defaults of a section, one key at a time, so that each wrong value is a
 * problem of its own. The components of the records are the keys; there is no other list of them.
 */
final class ConfigBinder {
  private static final String FILE_SUFFIX = "-file";

  /** How a text becomes a value; a new kind of value is one line here. */
  private static final Map<Class<?>, Function<String, Object>> CONVERSIONS =
      Map.ofEntries(
          Map.entry(String.class, text -> text),
          Map.entry(int.class, ConfigBinder::integer),
          Map.entry(boolean.class, ConfigBinder::bool),
          Map.entry(Duration.class, DurationText::parse),
          Map.entry(DataSize.class, DataSize::parse),
          Map.entry(Secret.class, Secret::new),
          Map.entry(Path.class, Path::of),
          Map.entry(ContactPoint.class, ContactPoint::parse),
          Map.entry(TimeZoneSetting.class, TimeZoneSetting::parse),
          Map.entry(SqlMode.class, ConfigBinder::sqlMode),
          Map.entry(DefaultConsistencyLevel.class, ConfigBinder::consistency));

  private final Map<String, ConfigText> texts;
  private final List<String> problems;

  ConfigBinder(Map<String, ConfigText> texts, List<String> problems) {
    this.texts = texts;
    this.problems = problems;
  }

  /** All keys, those that name the file of a secret included. */
  List<String> keys(ConfigSection section) {
    List<String> keys = new ArrayList<>();
    collectKeys("", section, keys);
    return keys;
  }

  <T extends Record & ConfigSection> T bind(T defaults) {
    @SuppressWarnings("unchecked")
    T bound = (T) bind("", defaults);
    return bound;
  }

  private static void collectKeys(String prefix, ConfigSection section, List<String> keys) {
    for (RecordComponent component : section.getClass().getRecordComponents()) {
      String key = prefix + kebabCase(component.getName());
      if (read(section, component) instanceof ConfigSection inner) {
        collectKeys(key + ".", inner, keys);
      } else {
        keys.add(key);
        if (elementType(component) == Secret.class) {
          keys.add(key + FILE_SUFFIX);
        }
      }
    }
  }

  private ConfigSection bind(String prefix, ConfigSection defaults) {
    RecordComponent[] components = defaults.getClass().getRecordComponents();
    Object[] unchanged =
        Arrays.stream(components).map(component -> read(defaults, component)).toArray();
    Object[] values = unchanged.clone();
    for (int i = 0; i < components.length; i++) {
      String key = prefix + kebabCase(components[i].getName());
      if (unchanged[i] instanceof ConfigSection inner) {
        values[i] = bind(key + ".", inner);
      } else {
        Optional<ConfigText> text = text(key, components[i]);
        if (text.isPresent()) {
          Object[] changed = unchanged.clone();
          values[i] = value(text.get(), components, changed, i);
        }
      }
    }
    return construct(defaults.getClass(), components, values);
  }

  private Object value(ConfigText text, RecordComponent[] components, Object[] changed, int index) {
    Object unchanged = changed[index];
    try {
      changed[index] = convert(components[index], text.text());
      construct(components[index].getDeclaringRecord(), components, changed);
      return changed[index];
    } catch (IllegalArgumentException e) {
      problems.add(text.origin() + ": " + e.getMessage());
      return unchanged;
    }
  }

  private Optional<ConfigText> text(String key, RecordComponent component) {
    ConfigText file = texts.get(key + FILE_SUFFIX);
    if (elementType(component) != Secret.class || file == null) {
      return Optional.ofNullable(texts.get(key));
    }
    try {
      String content = Files.readString(Path.of(file.text())).stripTrailing();
      return Optional.of(new ConfigText(content, file.origin()));
    } catch (IOException e) {
      problems.add(file.origin() + ": cannot read " + file.text());
      return Optional.empty();
    }
  }

  private static Object convert(RecordComponent component, String text) {
    Function<String, Object> conversion = CONVERSIONS.get(elementType(component));
    if (component.getType() == Optional.class) {
      return text.isBlank() ? Optional.empty() : Optional.of(conversion.apply(text));
    }
    if (component.getType() == List.class) {
      return Arrays.stream(text.split(",", -1))
          .filter(part -> !part.isBlank())
          .map(conversion)
          .toList();
    }
    return conversion.apply(text);
  }

  /** The type of a component, or what an Optional or a List holds. */
  private static Type elementType(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType generic
        ? generic.getActualTypeArguments()[0]
        : component.getType();
  }

  private static Object read(ConfigSection section, RecordComponent component) {
    try {
      return component.getAccessor().invoke(section);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ConfigSection construct(
      Class<?> section, RecordComponent[] components, Object[] values) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return (ConfigSection) section.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException problem) {
        throw problem;
      }
      throw new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String kebabCase(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static Object integer(String text) {
    try {
      return Integer.valueOf(text.strip().replace("_", ""));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'%s' is no whole number".formatted(text), e);
    }
  }

  private static Object bool(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "on", "yes" -> true;
      case "false", "off", "no" -> false;
      default -> throw new IllegalArgumentException("'%s' is not true or false".formatted(text));
    };
  }

  private static Object sqlMode(String text) {
    try {
      return SqlMode.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("'%s' is no sql_mode".formatted(text), e);
    }
  }

  private static Object consistency(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(DefaultConsistencyLevel.values())
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("'%s' is no consistency level".formatted(text)));
  }
}
