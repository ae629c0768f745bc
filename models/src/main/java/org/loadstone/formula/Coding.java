package org.loadstone.formula;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.feature.lag.NaturalSpline;

/** How one expression becomes columns, as learned from the rows that a model is fitted to. */
sealed interface Coding {
  /** A column with its name. */
  record Column(String name, double[] values) {}

  /** Which levels of a factor have a column. */
  enum Contrast {
    /** All but the reference. */
    TREATMENT,
    /** Every one: the term below is not in the formula. */
    FULL
  }

  /** Returns the columns over the rows of a frame; NaN where a value is missing. */
  List<Column> columns(Frame frame, Contrast contrast);

  /** The number itself. */
  record Number(Expression expression) implements Coding {
    @Override
    public List<Column> columns(Frame frame, Contrast contrast) {
      return List.of(
          new Column(expression.text(), new Evaluation(frame).numbers(expression).clone()));
    }
  }

  /** A column a level, 1 on its rows. */
  record Factor(Expression expression, List<String> levels) implements Coding {
    @Override
    public List<Column> columns(Frame frame, Contrast contrast) {
      Values.Words words = Strata.words(unordered(expression), frame);
      for (String level : words.levels()) {
        if (!levels.contains(level)) {
          throw new FormulaException(
              "Cannot use %s: the value %s is new; the model knows %s"
                  .formatted(expression.text(), level, String.join(", ", levels)));
        }
      }
      List<Column> columns = new ArrayList<>();
      for (String level : levels.subList(contrast == Contrast.FULL ? 0 : 1, levels.size())) {
        double[] values = new double[words.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = words.isMissing(i) ? Double.NaN : words.values()[i].equals(level) ? 1 : 0;
        }
        columns.add(new Column(expression.text() + level, values));
      }
      return columns;
    }
  }

  /** The factor without {@code relevel}, whose order is learned already. */
  private static Expression unordered(Expression expression) {
    return expression instanceof Expression.Call call && call.function().equals("relevel")
        ? unordered(call.arguments().getFirst().value())
        : expression;
  }

  /** R's {@code ns}: a natural cubic spline without its constant. */
  record Spline(Expression expression, Expression of, NaturalSpline basis) implements Coding {
    @Override
    public List<Column> columns(Frame frame, Contrast contrast) {
      double[] x = new Evaluation(frame).numbers(of);
      List<Column> columns = new ArrayList<>();
      for (int i = 0; i < basis.columns(); i++) {
        columns.add(new Column(expression.text() + (i + 1), new double[x.length]));
      }
      double[] row = new double[basis.columns()];
      for (int i = 0; i < x.length; i++) {
        java.util.Arrays.fill(row, Double.NaN);
        if (!Double.isNaN(x[i])) {
          basis.put(x[i], row, 0);
        }
        for (int c = 0; c < row.length; c++) {
          columns.get(c).values()[i] = row[c];
        }
      }
      return columns;
    }
  }

  /**
   * Learns how an expression is coded.
   *
   * @param all every row, from which a spline takes its knots, as R does
   * @param kept the rows that the model is fitted to, whose levels a factor has
   */
  static Coding of(Expression expression, Frame all, Frame kept) {
    if (expression instanceof Expression.Call call && call.function().equals("ns")) {
      return Knots.spline(call, all);
    }
    if (expression.isCallOf("strata")) {
      return factor(expression, Strata.words(expression, kept));
    }
    return switch (new Evaluation(kept).of(expression)) {
      case Values.Numbers numbers -> new Number(expression);
      case Values.Words words -> factor(expression, words);
    };
  }

  private static Coding factor(Expression expression, Values.Words words) {
    if (words.levels().size() < 2) {
      throw new FormulaException(
          "Cannot use %s: all rows that can be used have the value %s; leave it out"
              .formatted(expression.text(), String.join("", words.levels())));
    }
    return new Factor(expression, words.levels());
  }
}
