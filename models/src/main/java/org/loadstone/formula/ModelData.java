package org.loadstone.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.formula.Expression.Call;

/**
 * The rows of a frame that a formula can be fitted to: those with every value that it uses.
 *
 * @param formula what was asked for
 * @param rows places of the rows in the frame, ascending
 * @param frame those rows
 * @param design how covariates become columns
 */
public record ModelData(Formula formula, int[] rows, Frame frame, Design design) {
  /**
   * Finds the rows and learns the columns.
   *
   * @param also expressions outside the right side that a row must have, such as those of the
   *     response
   * @throws FormulaException if a column is missing, a function is not known, or no row is left
   */
  public static ModelData of(Formula formula, Frame frame, List<Expression> also) {
    List<Values> needed = new ArrayList<>();
    Evaluation evaluation = new Evaluation(frame);
    also.forEach(one -> needed.add(evaluation.of(one)));
    for (Term term : formula.terms()) {
      for (Expression factor : term.factors()) {
        needed.add(values(factor, frame));
      }
    }
    int[] rows =
        IntStream.range(0, frame.rows())
            .filter(row -> needed.stream().noneMatch(values -> values.isMissing(row)))
            .toArray();
    if (rows.length == 0) {
      throw new FormulaException(
          "Cannot fit %s: no row has every value that it uses; look for empty columns"
              .formatted(formula.text()));
    }
    Frame kept = rows.length == frame.rows() ? frame : frame.at(rows);
    return new ModelData(formula, rows, kept, Design.of(formula, frame, kept));
  }

  private static Values values(Expression factor, Frame frame) {
    if (!(factor instanceof Call call)) {
      return new Evaluation(frame).of(factor);
    }
    return switch (call.function()) {
      case "strata" -> Strata.words(factor, frame);
      case "ns", "cluster", "frailty", "offset" -> {
        if (call.arguments().isEmpty()) {
          throw FormulaException.of(call.text(), "nothing in it", "name a column");
        }
        yield new Evaluation(frame).of(call.arguments().getFirst().value());
      }
      default -> new Evaluation(frame).of(factor);
    };
  }

  /** Returns the covariate columns of the rows. */
  public double[][] columns() {
    return design.columns(frame);
  }

  /** Returns the values of an expression, none of them missing if the rows need it. */
  public Values values(Expression expression) {
    return new Evaluation(frame).of(expression);
  }

  /** Returns the values of an expression of the response as numbers. */
  public double[] numbers(Expression expression) {
    return new Evaluation(frame).numbers(expression);
  }

  /** Returns the strata of all {@code strata()} together, empty without one. */
  public Optional<Values.Words> strata() {
    List<Call> calls = formula.calls("strata");
    if (calls.isEmpty()) {
      return Optional.empty();
    }
    List<Expression.Argument> all =
        calls.stream().flatMap(call -> call.arguments().stream()).toList();
    return Optional.of(Strata.words(new Call("strata", all), frame));
  }

  /** Returns the groups of {@code cluster()} or {@code frailty()}, empty without one. */
  public Optional<Values> groups(String function) {
    List<Call> calls = formula.calls(function);
    if (calls.size() > 1) {
      throw FormulaException.of(formula.text(), "two " + function + "()", "give one");
    }
    return calls.stream()
        .map(call -> new Evaluation(frame).of(call.arguments().getFirst().value()))
        .findFirst();
  }

  /** Returns the sum of all {@code offset()}, zeros without one. */
  public double[] offset() {
    double[] sum = new double[frame.rows()];
    for (Call call : formula.calls("offset")) {
      double[] one = numbers(call.arguments().getFirst().value());
      for (int i = 0; i < sum.length; i++) {
        sum[i] += one[i];
      }
    }
    return sum;
  }
}
