package io.casgate.adapter.function;

import static io.casgate.adapter.function.FunctionDefinition.function;
import static io.casgate.adapter.function.Parameter.BITS;
import static io.casgate.adapter.function.Parameter.INTEGER;
import static io.casgate.adapter.function.Parameter.NUMBER;
import static io.casgate.adapter.function.Parameter.OCTETS;
import static io.casgate.adapter.function.Parameter.TEXT;
import static io.casgate.adapter.function.Parameter.VALUE;

import java.util.HexFormat;
import java.util.List;
import org.apache.calcite.avatica.util.ByteString;

/** Functions of text. */
final class TextFunctions {
  private static final FunctionDefinition CHAR_LENGTH =
      function("CHAR_LENGTH", Results.INTEGER, a -> (long) CodePoints.count(a.text(0))).of(TEXT);
  private static final FunctionDefinition LENGTH =
      function("LENGTH", Results.INTEGER, a -> (long) a.octets(0).length).of(OCTETS);
  private static final FunctionDefinition LOWER =
      function("LOWER", Results.TEXT, a -> Letters.lower(a.text(0))).of(TEXT);
  private static final FunctionDefinition UPPER =
      function("UPPER", Results.TEXT, a -> Letters.upper(a.text(0))).of(TEXT);
  private static final FunctionDefinition SUBSTRING =
      function(
              "SUBSTRING",
              Results.TEXT,
              a -> CodePoints.from(a.text(0), a.integer(1), a.integer(2, Long.MAX_VALUE)))
          .of(TEXT, INTEGER)
          .orAlso(INTEGER);
  private static final FunctionDefinition CHAR =
      function("CHAR", Results.TEXT, TextLists::characters).andMore(INTEGER).takingNull();

  static final List<FunctionDefinition> ALL =
      List.of(
          function("ASCII", Results.INTEGER, a -> Letters.firstOctet(a.octets(0))).of(OCTETS),
          function("BIN", Results.TEXT, a -> a.bits(0).toString(2)).of(BITS),
          function("BIT_LENGTH", Results.INTEGER, a -> a.octets(0).length * 8L).of(OCTETS),
          CHAR,
          CHAR.alias("CHR"),
          CHAR_LENGTH,
          CHAR_LENGTH.alias("CHARACTER_LENGTH"),
          function("CONCAT", Results.TEXT, TextLists::concatenated).of(TEXT).andMore(TEXT),
          function("CONCAT_WS", Results.TEXT, TextLists::joined)
              .of(TEXT, TEXT)
              .andMore(TEXT)
              .takingNull(),
          function("ELT", Results.TEXT, TextLists::chosen)
              .of(INTEGER, TEXT)
              .andMore(TEXT)
              .takingNull(),
          function("EXPORT_SET", Results.TEXT, TextLists::exportedBits)
              .of(BITS, TEXT, TEXT)
              .orAlso(TEXT, INTEGER),
          function("FIELD", Results.INTEGER, TextLists::field)
              .of(VALUE, VALUE)
              .andMore(VALUE)
              .takingNull(),
          function("FIND_IN_SET", Results.INTEGER, a -> TextLists.find(a.text(0), a.text(1)))
              .of(TEXT, TEXT),
          function("FORMAT", Results.TEXT, NumberText::format).of(NUMBER, INTEGER).orAlso(TEXT),
          function("FROM_BASE64", Results.OCTETS, a -> Base64Text.decoded(a.text(0))).of(TEXT),
          function("TO_BASE64", Results.TEXT, a -> Base64Text.of(a.octets(0))).of(OCTETS),
          function("HEX", Results.TEXT, a -> NumberText.hex(a.value(0))).of(VALUE),
          function("INSERT", Results.TEXT, Texts::insert).of(TEXT, INTEGER, INTEGER, TEXT),
          function("INSTR", Results.INTEGER, a -> CodePoints.find(a.text(0), a.text(1), 1))
              .of(TEXT, TEXT),
          LOWER.alias("LCASE"),
          LOWER,
          function("LEFT", Results.TEXT, a -> CodePoints.left(a.text(0), a.integer(1)))
              .of(TEXT, INTEGER),
          LENGTH,
          LENGTH.alias("OCTET_LENGTH"),
          LENGTH.alias("LENGTHB"),
          function(
                  "LOCATE",
                  Results.INTEGER,
                  a -> CodePoints.find(a.text(1), a.text(0), a.integer(2, 1)))
              .of(TEXT, TEXT)
              .orAlso(INTEGER),
          function("LPAD", Results.TEXT, a -> Texts.padded(a, true)).of(TEXT, INTEGER).orAlso(TEXT),
          function("LTRIM", Results.TEXT, a -> Texts.trimmed(a.text(0), " ", true, false)).of(TEXT),
          function("MAKE_SET", Results.TEXT, TextLists::madeSet)
              .of(BITS, TEXT)
              .andMore(TEXT)
              .takingNull(),
          SUBSTRING.alias("MID"),
          function("OCT", Results.TEXT, a -> a.bits(0).toString(8)).of(BITS),
          function("ORD", Results.INTEGER, a -> Letters.code(a.text(0))).of(TEXT),
          function("QUOTE", Results.TEXT, a -> a.isNull(0) ? "NULL" : Texts.quoted(a.text(0)))
              .of(TEXT)
              .takingNull(),
          function("REGEXP_INSTR", Results.INTEGER, a -> Patterns.place(a.text(0), a.text(1)))
              .of(TEXT, TEXT),
          function("REGEXP_REPLACE", Results.TEXT, Patterns::replaced).of(TEXT, TEXT, TEXT),
          function("REGEXP_SUBSTR", Results.TEXT, a -> Patterns.part(a.text(0), a.text(1)))
              .of(TEXT, TEXT),
          function("REPEAT", Results.TEXT, a -> Texts.repeated(a, a.text(0), a.integer(1)))
              .of(TEXT, INTEGER),
          function("REPLACE", Results.TEXT, Texts::replaced).of(TEXT, TEXT, TEXT),
          function("REVERSE", Results.TEXT, a -> new StringBuilder(a.text(0)).reverse().toString())
              .of(TEXT),
          function("RIGHT", Results.TEXT, a -> CodePoints.right(a.text(0), a.integer(1)))
              .of(TEXT, INTEGER),
          function("RPAD", Results.TEXT, a -> Texts.padded(a, false))
              .of(TEXT, INTEGER)
              .orAlso(TEXT),
          function("RTRIM", Results.TEXT, a -> Texts.trimmed(a.text(0), " ", false, true)).of(TEXT),
          function("SOUNDEX", Results.TEXT, a -> Letters.soundex(a.text(0))).of(TEXT),
          function("SPACE", Results.TEXT, a -> Texts.repeated(a, " ", a.integer(0))).of(INTEGER),
          function(
                  "STRCMP",
                  Results.INTEGER,
                  a -> (long) Integer.signum(Letters.compare(a.text(0), a.text(1))))
              .of(TEXT, TEXT),
          SUBSTRING,
          SUBSTRING.alias("SUBSTR"),
          function(
                  "SUBSTRING_INDEX",
                  Results.TEXT,
                  a -> Texts.beforeNth(a.text(0), a.text(1), a.integer(2)))
              .of(TEXT, TEXT, INTEGER),
          function("TRIM", Results.TEXT, Texts::trim).of(TEXT).orAlso(TEXT, TEXT),
          UPPER.alias("UCASE"),
          UPPER,
          function("UNHEX", Results.OCTETS, a -> unhex(a.text(0))).of(TEXT),
          function(
                  "CHARSET", Results.TEXT, a -> a.value(0) instanceof byte[] ? "binary" : "utf8mb4")
              .of(VALUE)
              .takingNull(),
          function(
                  "COLLATION",
                  Results.TEXT,
                  a -> a.value(0) instanceof byte[] ? "binary" : "utf8mb4_bin")
              .of(VALUE)
              .takingNull(),
          function("SHA1", Results.TEXT, a -> Digests.hex("SHA-1", a.octets(0))).of(OCTETS),
          function("SHA", Results.TEXT, a -> Digests.hex("SHA-1", a.octets(0))).of(OCTETS),
          function("MD5", Results.TEXT, a -> Digests.hex("MD5", a.octets(0))).of(OCTETS),
          function("SHA2", Results.TEXT, a -> Digests.sha2(a.octets(0), a.integer(1)))
              .of(OCTETS, INTEGER),
          function("CRC32", Results.INTEGER, a -> Digests.crc32(a.octets(0))).of(OCTETS));

  private TextFunctions() {}

  private static ByteString unhex(String digits) {
    String even = digits.length() % 2 == 0 ? digits : "0" + digits;
    for (int i = 0; i < even.length(); i++) {
      if (!HexFormat.isHexDigit(even.charAt(i))) {
        return null;
      }
    }
    return new ByteString(HexFormat.of().parseHex(even));
  }
}
