package org.loadstone.formula;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.loadstone.formula.Expression.Argument;
import org.loadstone.formula.Expression.Call;

/** The values of expressions over the rows of a frame; what is computed of a missing is missing. */
final class Evaluation {
  private static final String KNOWN =
      "known are + - * / ^, comparisons, &, |, !, I, factor, relevel, as.numeric, log, log2, log10,"
          + " log1p, exp, sqrt, abs, and in a formula ns, strata, cluster, frailty, offset";

  private final Frame frame;

  Evaluation(Frame frame) {
    this.frame = frame;
  }

  Values of(Expression expression) {
    return switch (expression) {
      case Expression.Name(String name) -> frame.require(name);
      case Expression.Number(double value) -> constant(value);
      case Expression.Text(String value) -> {
        String[] values = new String[frame.rows()];
        Arrays.fill(values, value);
        yield Values.Words.of(values);
      }
      case Call call -> of(call);
    };
  }

  private Values of(Call call) {
    return switch (call.function()) {
      case "(", "I", "c" -> of(only(call));
      case "factor", "as.factor" -> of(only(call)).words();
      case "as.numeric", "as.integer" -> asNumbers(only(call));
      case "relevel" -> relevel(call);
      case "log" -> log(call);
      case "log2" -> map(call, x -> Math.log(x) / Math.log(2));
      case "log10" -> map(call, Math::log10);
      case "log1p" -> map(call, Math::log1p);
      case "exp" -> map(call, Math::exp);
      case "sqrt" -> map(call, Math::sqrt);
      case "abs" -> map(call, Math::abs);
      case "+" -> call.arguments().size() == 1 ? of(only(call)) : both(call, (a, b) -> a + b);
      case "-" -> call.arguments().size() == 1 ? map(call, x -> -x) : both(call, (a, b) -> a - b);
      case "*" -> both(call, (a, b) -> a * b);
      case "/" -> both(call, (a, b) -> a / b);
      case "^" -> both(call, Math::pow);
      case "==", "!=" -> equal(call);
      case "<" -> truth(both(call, (a, b) -> a < b ? 1 : 0));
      case ">" -> truth(both(call, (a, b) -> a > b ? 1 : 0));
      case "<=" -> truth(both(call, (a, b) -> a <= b ? 1 : 0));
      case ">=" -> truth(both(call, (a, b) -> a >= b ? 1 : 0));
      case "&" -> truth(both(call, (a, b) -> a != 0 && b != 0 ? 1 : 0));
      case "|" -> truth(both(call, (a, b) -> a != 0 || b != 0 ? 1 : 0));
      case "!" -> truth(map(call, x -> x == 0 ? 1 : 0));
      default -> throw FormulaException.of(call.text(), "no function " + call.function(), KNOWN);
    };
  }

  private Values.Numbers constant(double value) {
    double[] values = new double[frame.rows()];
    Arrays.fill(values, value);
    return new Values.Numbers(values);
  }

  private static Expression only(Call call) {
    if (call.arguments().isEmpty()) {
      throw FormulaException.of(call.text(), "nothing in it", "name a column");
    }
    return call.arguments().getFirst().value();
  }

  double[] numbers(Expression expression) {
    return of(expression).numbers(expression.text());
  }

  private Values.Numbers asNumbers(Expression expression) {
    return switch (of(expression)) {
      case Values.Numbers numbers -> numbers;
      case Values.Words words ->
          new Values.Numbers(
              Arrays.stream(words.values()).mapToDouble(Evaluation::number).toArray());
    };
  }

  private static double number(String text) {
    try {
      return text == null ? Double.NaN : Double.parseDouble(text.strip());
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }

  private Values map(Call call, DoubleUnaryOperator function) {
    double[] values = numbers(only(call)).clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = Double.isNaN(values[i]) ? Double.NaN : function.applyAsDouble(values[i]);
    }
    return new Values.Numbers(values);
  }

  private Values both(Call call, DoubleBinaryOperator operator) {
    double[] a = numbers(call.arguments().get(0).value());
    double[] b = numbers(call.arguments().get(1).value());
    double[] out = new double[a.length];
    for (int i = 0; i < out.length; i++) {
      boolean isMissing = Double.isNaN(a[i]) || Double.isNaN(b[i]);
      out[i] = isMissing ? Double.NaN : operator.applyAsDouble(a[i], b[i]);
    }
    return new Values.Numbers(out);
  }

  private static Values truth(Values numbers) {
    double[] values = numbers.numbers("");
    String[] words = new String[values.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = Double.isNaN(values[i]) ? null : values[i] == 0 ? "FALSE" : "TRUE";
    }
    return Values.Words.of(words);
  }

  /** Texts and numbers are compared as texts, as R does. */
  private Values equal(Call call) {
    String[] a = of(call.arguments().get(0).value()).words().values();
    String[] b = of(call.arguments().get(1).value()).words().values();
    String[] out = new String[a.length];
    for (int i = 0; i < out.length; i++) {
      boolean isMissing = a[i] == null || b[i] == null;
      boolean isTrue = !isMissing && a[i].equals(b[i]) == call.function().equals("==");
      out[i] = isMissing ? null : isTrue ? "TRUE" : "FALSE";
    }
    return Values.Words.of(out);
  }

  private Values log(Call call) {
    if (call.arguments().size() == 1) {
      return map(call, Math::log);
    }
    return both(call, (x, base) -> Math.log(x) / Math.log(base));
  }

  private Values relevel(Call call) {
    Values.Words words = of(only(call)).words();
    List<Argument> arguments = call.arguments();
    String reference =
        switch (arguments.size() < 2 ? null : arguments.get(1).value()) {
          case Expression.Text(String text) -> text;
          case Expression.Number(double value) -> Level.text(value);
          case null, default ->
              throw FormulaException.of(
                  call.text(), "no reference level", "write relevel(x, ref = \"a\")");
        };
    if (!words.levels().contains(reference)) {
      throw FormulaException.of(
          call.text(),
          "no level " + reference,
          "the levels are " + String.join(", ", words.levels()));
    }
    List<String> levels = new java.util.ArrayList<>(words.levels());
    levels.remove(reference);
    levels.addFirst(reference);
    return new Values.Words(words.values(), levels);
  }
}
