package org.loadstone.formula;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.loadstone.formula.Expression.Call;

/** The terms that the right side of a formula stands for; the intercept comes first. */
final class Expansion {
  private static final int MOST_POWER = 6;
  private static final Set<String> SIGNS = Set.of("+", "-", ":", "%in%", "*", "/", "^", "(");

  private final String formula;

  Expansion(String formula) {
    this.formula = formula;
  }

  /** Factors of a term stand in the order in which the formula names them first. */
  List<Term> of(Expression right) {
    List<Term> terms = new ArrayList<>(List.of(Term.INTERCEPT));
    add(terms, right);
    List<Expression> order = new ArrayList<>();
    name(right, order);
    Comparator<Expression> byPlace = Comparator.comparingInt(order::indexOf);
    return terms.stream()
        .map(term -> new Term(term.factors().stream().sorted(byPlace).toList()))
        .toList();
  }

  private static void name(Expression expression, List<Expression> into) {
    if (expression instanceof Call(String sign, var arguments) && SIGNS.contains(sign)) {
      arguments.forEach(argument -> name(argument.value(), into));
    } else if (!into.contains(expression)) {
      into.add(expression);
    }
  }

  /** Adds and takes away in the order of writing: {@code a - 1} has no intercept. */
  private void add(List<Term> terms, Expression expression) {
    if (expression instanceof Call(String sign, var arguments)
        && (sign.equals("+") || sign.equals("-"))) {
      if (arguments.size() == 2) {
        add(terms, arguments.getFirst().value());
      }
      Expression last = arguments.getLast().value();
      if (sign.equals("+")) {
        add(terms, last);
      } else {
        takeAway(terms, last);
      }
    } else if (isNumber(expression, 0)) {
      terms.remove(Term.INTERCEPT);
    } else if (isNumber(expression, 1)) {
      put(terms, Term.INTERCEPT);
    } else {
      expanded(expression).forEach(term -> put(terms, term));
    }
  }

  private void takeAway(List<Term> terms, Expression expression) {
    if (isNumber(expression, 1)) {
      terms.remove(Term.INTERCEPT);
    } else if (isNumber(expression, 0)) {
      put(terms, Term.INTERCEPT);
    } else {
      expanded(expression).forEach(gone -> terms.removeIf(gone::isSame));
    }
  }

  private static boolean isNumber(Expression expression, double value) {
    return expression instanceof Expression.Number(double number) && number == value;
  }

  private static void put(List<Term> terms, Term term) {
    if (terms.stream().noneMatch(term::isSame)) {
      terms.add(term);
    }
  }

  private List<Term> expanded(Expression expression) {
    if (!(expression instanceof Call(String sign, var arguments))) {
      if (expression instanceof Expression.Number || expression instanceof Expression.Text) {
        throw FormulaException.of(formula, expression.text() + " is no term", "name a column");
      }
      return List.of(Term.of(expression));
    }
    Expression first = arguments.isEmpty() ? null : arguments.getFirst().value();
    Expression last = arguments.isEmpty() ? null : arguments.getLast().value();
    return switch (sign) {
      case "(" -> expanded(first);
      case "+" -> union(arguments.size() == 1 ? List.of() : expanded(first), expanded(last));
      case "-" -> without(expanded(first), expanded(last));
      case ":", "%in%" -> products(expanded(first), expanded(last));
      case "*" -> crossed(expanded(first), expanded(last));
      case "/" -> {
        List<Term> outer = expanded(first);
        Term all = outer.stream().reduce(Term.INTERCEPT, Term::times);
        yield union(outer, products(List.of(all), expanded(last)));
      }
      case "^" -> power(expanded(first), last);
      default -> List.of(Term.of(expression));
    };
  }

  private static List<Term> union(List<Term> a, List<Term> b) {
    List<Term> all = new ArrayList<>(a);
    b.forEach(term -> put(all, term));
    return all;
  }

  private static List<Term> without(List<Term> a, List<Term> b) {
    return a.stream().filter(term -> b.stream().noneMatch(term::isSame)).toList();
  }

  private static List<Term> products(List<Term> a, List<Term> b) {
    List<Term> all = new ArrayList<>();
    a.forEach(one -> b.forEach(other -> put(all, one.times(other))));
    return all;
  }

  private static List<Term> crossed(List<Term> a, List<Term> b) {
    return union(union(a, b), products(a, b));
  }

  private List<Term> power(List<Term> base, Expression exponent) {
    if (!(exponent instanceof Expression.Number(double number))
        || number != Math.rint(number)
        || number < 1
        || number > MOST_POWER) {
      throw FormulaException.of(
          formula, "the power " + exponent.text(), "give a whole number from 1 to " + MOST_POWER);
    }
    List<Term> all = base;
    for (int i = 1; i < number; i++) {
      all = crossed(all, base);
    }
    return all;
  }
}
