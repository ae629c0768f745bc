package org.loadstone.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.loadstone.feature.lag.Basis;
import org.loadstone.feature.lag.NaturalSpline;
import org.loadstone.formula.Expression.Argument;
import org.loadstone.formula.Expression.Call;

/** The knots of R's {@code ns(x, df)} and {@code ns(x, knots = c(...))}. */
final class Knots {
  private static final int MOST_DF = 50;

  static Coding spline(Call call, Frame all) {
    Expression x = null;
    List<Double> given = null;
    int df = 1;
    for (Argument argument : call.arguments()) {
      if (argument.name().equals("knots")) {
        given = numbers(call, argument.value());
      } else if (x == null && (argument.name().isEmpty() || argument.name().equals("x"))) {
        x = argument.value();
      } else if (argument.name().isEmpty() || argument.name().equals("df")) {
        df = degrees(call, argument.value());
      } else {
        throw FormulaException.of(
            call.text(), "unknown " + argument.name(), "write ns(x, df) or ns(x, knots = c(1, 2))");
      }
    }
    if (x == null) {
      throw FormulaException.of(call.text(), "nothing in it", "write ns(x, df)");
    }
    double[] values =
        Arrays.stream(new Evaluation(all).numbers(x)).filter(Double::isFinite).sorted().toArray();
    if (values.length == 0 || values[0] == values[values.length - 1]) {
      throw FormulaException.of(call.text(), "all values are equal", "leave it out");
    }
    List<Double> knots = given == null ? quantiles(values, df - 1) : given;
    return new Coding.Spline(
        call,
        x,
        new NaturalSpline(knots, values[0], values[values.length - 1], Basis.Intercept.WITHOUT));
  }

  private static int degrees(Call call, Expression value) {
    if (value instanceof Expression.Number(double df)
        && df == Math.rint(df)
        && df >= 1
        && df <= MOST_DF) {
      return (int) df;
    }
    throw FormulaException.of(
        call.text(), "df " + value.text(), "give a whole number from 1 to " + MOST_DF);
  }

  private static List<Double> numbers(Call call, Expression value) {
    List<Expression> all =
        value instanceof Call(String function, var arguments) && function.equals("c")
            ? arguments.stream().map(Argument::value).toList()
            : List.of(value);
    List<Double> numbers = new ArrayList<>();
    for (Expression one : all) {
      if (!(one instanceof Expression.Number(double number))) {
        throw FormulaException.of(call.text(), "knot " + one.text(), "give numbers");
      }
      numbers.add(number);
    }
    return numbers.stream().sorted().toList();
  }

  /** Inner knots at equal shares of the values (R's quantiles of type 7). */
  private static List<Double> quantiles(double[] sorted, int knots) {
    List<Double> out = new ArrayList<>();
    for (int k = 1; k <= knots; k++) {
      double at = (sorted.length - 1) * (k / (knots + 1.0));
      int below = (int) Math.floor(at);
      int above = Math.min(sorted.length - 1, below + 1);
      out.add(sorted[below] + (at - below) * (sorted[above] - sorted[below]));
    }
    return out;
  }

  private Knots() {}
}
