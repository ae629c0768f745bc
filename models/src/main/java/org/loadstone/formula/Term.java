package org.loadstone.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A product of expressions; of none, the intercept.
 *
 * @param factors without repeats
 */
public record Term(List<Expression> factors) {
  static final Term INTERCEPT = new Term(List.of());

  public Term {
    factors = List.copyOf(factors);
  }

  static Term of(Expression expression) {
    return new Term(List.of(expression));
  }

  /** Returns the product of both. */
  Term times(Term other) {
    List<Expression> all = new ArrayList<>(factors);
    other.factors.stream().filter(factor -> !all.contains(factor)).forEach(all::add);
    return new Term(all);
  }

  Term without(Expression factor) {
    return new Term(factors.stream().filter(one -> !one.equals(factor)).toList());
  }

  /** Returns whether both have the same factors, in any order. */
  boolean isSame(Term other) {
    return factors.size() == other.factors.size() && factors.containsAll(other.factors);
  }

  /** Returns whether it is a single call of a function. */
  boolean isCallOf(String function) {
    return factors.size() == 1 && factors.getFirst().isCallOf(function);
  }

  /** Returns the term as R writes it. */
  public String text() {
    return factors.stream().map(Expression::text).collect(Collectors.joining(":"));
  }
}
