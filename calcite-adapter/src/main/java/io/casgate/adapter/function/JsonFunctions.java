package io.casgate.adapter.function;

import static io.casgate.adapter.function.FunctionDefinition.function;
import static io.casgate.adapter.function.Parameter.TEXT;
import static io.casgate.adapter.function.Parameter.VALUE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Function;

/** Functions of JSON text, which collections and user-defined types of Cassandra are here. */
final class JsonFunctions {
  private static final FunctionDefinition MERGE =
      function("JSON_MERGE_PRESERVE", Results.JSON, JsonCalls::mergePreserve)
          .of(TEXT, TEXT)
          .andMore(TEXT);

  static final List<FunctionDefinition> ALL =
      List.of(
          function("JSON_ARRAY", Results.JSON, JsonCalls::array).andMore(VALUE).takingNull(),
          function("JSON_ARRAY_APPEND", Results.JSON, JsonCalls::append)
              .of(VALUE, VALUE, VALUE)
              .andMore(VALUE)
              .takingNull(),
          written("JSON_COMPACT", JsonDocument::compact),
          function("JSON_CONTAINS", Results.TRUTH, JsonCalls::contains).of(TEXT, TEXT).orAlso(TEXT),
          function("JSON_CONTAINS_PATH", Results.TRUTH, JsonCalls::containsPath)
              .of(TEXT, TEXT, TEXT)
              .andMore(TEXT),
          function("JSON_DEPTH", Results.INTEGER, JsonCalls::depth).of(TEXT),
          function("JSON_EQUALS", Results.TRUTH, JsonCalls::equal).of(TEXT, TEXT),
          function("JSON_EXISTS", Results.TRUTH, a -> JsonCalls.at(a, 1) != null).of(TEXT, TEXT),
          function("JSON_EXTRACT", Results.JSON, JsonCalls::extract).of(TEXT, TEXT).andMore(TEXT),
          function("JSON_INSERT", Results.JSON, a -> JsonCalls.put(a, false, true))
              .of(VALUE, VALUE, VALUE)
              .andMore(VALUE)
              .takingNull(),
          function("JSON_KEYS", Results.JSON, JsonCalls::keys).of(TEXT).orAlso(TEXT),
          function("JSON_LENGTH", Results.INTEGER, JsonCalls::length).of(TEXT).orAlso(TEXT),
          written("JSON_LOOSE", JsonDocument::text),
          function("JSON_MERGE_PATCH", Results.JSON, JsonCalls::mergePatch)
              .of(TEXT, TEXT)
              .andMore(TEXT),
          MERGE,
          MERGE.alias("JSON_MERGE"),
          function("JSON_OBJECT", Results.JSON, JsonCalls::object).andMore(VALUE).takingNull(),
          function("JSON_OVERLAPS", Results.TRUTH, JsonCalls::overlap).of(TEXT, TEXT),
          function("JSON_QUERY", Results.JSON, JsonCalls::query).of(TEXT, TEXT),
          function(
                  "JSON_QUOTE",
                  Results.JSON,
                  a -> a.value(0) instanceof String text ? JsonDocument.quoted(text) : null)
              .of(VALUE),
          function("JSON_REMOVE", Results.JSON, JsonCalls::remove).of(TEXT, TEXT).andMore(TEXT),
          function("JSON_REPLACE", Results.JSON, a -> JsonCalls.put(a, true, false))
              .of(VALUE, VALUE, VALUE)
              .andMore(VALUE)
              .takingNull(),
          function("JSON_SEARCH", Results.JSON, JsonCalls::search).of(TEXT, TEXT, TEXT),
          function("JSON_SET", Results.JSON, a -> JsonCalls.put(a, true, true))
              .of(VALUE, VALUE, VALUE)
              .andMore(VALUE)
              .takingNull(),
          function("JSON_TYPE", Results.TEXT, JsonCalls::type).of(TEXT),
          function("JSON_UNQUOTE", Results.TEXT, a -> JsonDocument.unquoted(a.text(0))).of(TEXT),
          function("JSON_VALID", Results.TRUTH, a -> JsonDocument.read(a.text(0)) != null).of(TEXT),
          function("JSON_VALUE", Results.TEXT, JsonCalls::value).of(TEXT, TEXT));

  private JsonFunctions() {}

  private static FunctionDefinition written(String name, Function<JsonNode, String> text) {
    return function(
            name,
            Results.JSON,
            a -> {
              JsonNode node = JsonDocument.read(a.text(0));
              return node == null ? null : text.apply(node);
            })
        .of(TEXT);
  }
}
