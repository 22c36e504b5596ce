package io.casgate.gateway.acceptance.mariadb;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes expressions over the columns of {@link ComparedRows}, of any kind, from a seed. */
final class RandomExpressions {
  private static final int CHANCE_OF_OTHER_KIND = 12;
  private static final int CHANCE_OF_NULL = 40;
  private static final int CHANCE_OF_LEAF = 3;

  private final RandomGenerator random;
  private final Map<Kind, List<Form>> forms = new EnumMap<>(Kind.class);

  RandomExpressions(RandomGenerator random, List<Form> known) {
    this.random = random;
    for (Form form : known) {
      forms.computeIfAbsent(form.result(), kind -> new ArrayList<>()).add(form);
    }
  }

  /** Any expression, nested as deep as {@code depth}. */
  Expression any(int depth) {
    return of(one(List.copyOf(forms.keySet())), depth);
  }

  Expression of(Kind kind, int depth) {
    boolean leaf = depth == 0 || !forms.containsKey(kind) || random.nextInt(CHANCE_OF_LEAF) == 0;
    return leaf ? Expression.of(one(kind.simplest())) : of(one(forms.get(kind)), depth);
  }

  /** Functions of the library are given what they take. */
  private Expression of(Form form, int depth) {
    return form.isFunction()
        ? form.with(kinds -> of(one(kinds), depth - 1))
        : form.with(kinds -> operand(kinds, depth - 1));
  }

  /** An operand: mostly of the kind wanted, sometimes of another, which must be converted. */
  private Expression operand(List<Kind> kinds, int depth) {
    if (random.nextInt(CHANCE_OF_NULL) == 0) {
      return Expression.of("NULL");
    }
    boolean other = random.nextInt(CHANCE_OF_OTHER_KIND) == 0;
    return of(one(other ? List.copyOf(forms.keySet()) : kinds), depth);
  }

  <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
