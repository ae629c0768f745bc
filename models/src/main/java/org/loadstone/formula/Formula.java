package org.loadstone.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.loadstone.formula.Expression.Call;

/**
 * A formula as R reads it: {@code response ~ terms}, with {@code +}, {@code -}, {@code :}, {@code
 * *}, {@code /}, {@code ^} and brackets expanded (Wilkinson 1973, doi:10.2307/2346786).
 *
 * @param text as it was written
 * @param response what stands left, empty without it
 * @param terms by number of factors, then as they come first; the intercept left out
 * @param hasIntercept whether there is one
 */
public record Formula(
    String text, Optional<Expression> response, List<Term> terms, boolean hasIntercept) {
  private static final Set<String> SPECIAL = Set.of("cluster", "frailty", "offset");

  public Formula {
    terms = List.copyOf(terms);
  }

  /**
   * Reads a formula.
   *
   * @throws FormulaException if it cannot be read; the message names the place
   */
  public static Formula read(String text) {
    if (!(ExpressionReader.read(text) instanceof Call call && call.function().equals("~"))) {
      throw FormulaException.of(text, "no ~", "write response ~ terms");
    }
    int size = call.arguments().size();
    Expression right = call.arguments().get(size - 1).value();
    List<Term> all = new Expansion(text).of(right);
    boolean hasIntercept = all.contains(Term.INTERCEPT);
    List<Term> terms = new ArrayList<>(all);
    terms.remove(Term.INTERCEPT);
    terms.sort(Comparator.comparingInt(term -> term.factors().size()));
    for (Term term : terms) {
      boolean isMixed =
          term.factors().size() > 1
              && term.factors().stream()
                  .anyMatch(one -> one instanceof Call c && SPECIAL.contains(c.function()));
      if (isMixed) {
        throw FormulaException.of(text, term.text() + " is no interaction", "add it with +");
      }
    }
    Optional<Expression> response =
        size == 2 ? Optional.of(call.arguments().getFirst().value()) : Optional.empty();
    return new Formula(text, response, terms, hasIntercept);
  }

  /** Returns the calls of a function that stand alone, such as those of {@code strata}. */
  public List<Call> calls(String function) {
    return terms.stream()
        .filter(term -> term.isCallOf(function))
        .map(term -> (Call) term.factors().getFirst())
        .toList();
  }

  /** Returns the terms that have columns: all but strata, cluster, frailty and offset alone. */
  public List<Term> fixed() {
    return terms.stream()
        .filter(term -> !term.isCallOf("strata") && SPECIAL.stream().noneMatch(term::isCallOf))
        .toList();
  }
}
