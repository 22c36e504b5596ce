package io.casgate.adapter.type;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SegmentedStringWriter;
import com.fasterxml.jackson.core.util.BufferRecycler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON text: compact when written, one whole value when read. */
final class JsonText {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private JsonText() {}

  static String write(Content content) {
    try (SegmentedStringWriter text = new SegmentedStringWriter(new BufferRecycler())) {
      try (JsonGenerator json = FACTORY.createGenerator(text)) {
        content.write(json);
      }
      return text.getAndClear();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads the one value that the text must be. */
  static Object read(String text, CqlMapping mapping, Destination to) {
    try (JsonParser json = FACTORY.createParser(text)) {
      if (json.nextToken() == null) {
        throw to.wrong(text, "JSON text is expected.");
      }
      Object value = mapping.read(json, to);
      if (json.nextToken() != null) {
        throw to.wrong(text, "More follows after the end of the JSON value.");
      }
      return value;
    } catch (JsonProcessingException malformed) {
      throw to.wrong(text, "It is no JSON text: " + malformed.getOriginalMessage() + ".");
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The value at the parser's token, as a refusal shows it. */
  static String shown(JsonParser json) throws IOException {
    JsonToken token = json.currentToken();
    return token.isStructStart() ? json.getText() + "…" : json.getText();
  }

  /** Something that writes itself as one JSON value. */
  interface Content {
    void write(JsonGenerator json) throws IOException;
  }
}
