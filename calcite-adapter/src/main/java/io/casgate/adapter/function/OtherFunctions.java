package io.casgate.adapter.function;

import static io.casgate.adapter.function.FunctionDefinition.function;
import static io.casgate.adapter.function.Parameter.DOUBLE;
import static io.casgate.adapter.function.Parameter.INTEGER;
import static io.casgate.adapter.function.Parameter.NUMBER;
import static io.casgate.adapter.function.Parameter.OCTETS;
import static io.casgate.adapter.function.Parameter.TEXT;

import java.util.List;
import java.util.UUID;

/** Functions of network addresses, unique values, and waiting. */
final class OtherFunctions {
  static final List<FunctionDefinition> ALL =
      List.of(
          function("INET_ATON", Results.INTEGER, a -> Addresses.number(a.text(0))).of(TEXT),
          function("INET_NTOA", Results.TEXT, a -> Addresses.text(a.integer(0))).of(INTEGER),
          function("INET6_ATON", Results.OCTETS, a -> Addresses.octets(a.text(0))).of(TEXT),
          function("INET6_NTOA", Results.TEXT, a -> Addresses.text(a.octets(0))).of(OCTETS),
          function("IS_IPV4", Results.TRUTH, a -> Addresses.isV4(a.text(0))).of(TEXT),
          function("IS_IPV6", Results.TRUTH, a -> Addresses.isV6(a.text(0))).of(TEXT),
          function(Operators.INTERVAL, Results.INTEGER, OtherFunctions::interval)
              .of(NUMBER, NUMBER)
              .andMore(NUMBER)
              .takingNull(),
          function("SLEEP", Results.INTEGER, a -> Waiting.sleep(a.root(), a.real(0)))
              .of(DOUBLE)
              .changing(),
          function("UUID", Results.TEXT, a -> UUID.randomUUID().toString()).changing());

  private OtherFunctions() {}

  /** How many of the further numbers, which ascend, are not greater than the first. */
  private static long interval(Arguments a) {
    if (a.isNull(0)) {
      return -1;
    }
    long count = 0;
    for (int i = 1; i < a.count(); i++) {
      if (a.isNull(i) || Numbers.compare(a.number(i), a.number(0)) <= 0) {
        count = i;
      }
    }
    return count;
  }
}
