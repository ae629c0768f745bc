package org.loadstone.formula;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns of a model, as R's {@code model.matrix} makes them: treatment contrasts, interactions
 * as products with the first factor fastest, and every level of a factor whose margin is not in the
 * formula (Chambers 1992, Statistical Models in S).
 */
public final class Design {
  private final Formula formula;
  private final Map<Expression, Coding> codings;
  private final List<String> names;

  private Design(Formula formula, Map<Expression, Coding> codings, List<String> names) {
    this.formula = formula;
    this.codings = codings;
    this.names = List.copyOf(names);
  }

  /**
   * Learns the columns.
   *
   * @param all every row of the data
   * @param kept the rows that the model is fitted to
   */
  static Design of(Formula formula, Frame all, Frame kept) {
    Map<Expression, Coding> codings = new LinkedHashMap<>();
    for (Term term : formula.fixed()) {
      for (Expression factor : term.factors()) {
        codings.computeIfAbsent(factor, one -> Coding.of(one, all, kept));
      }
    }
    Design design = new Design(formula, codings, List.of());
    List<String> names =
        design.build(kept.at(new int[0])).stream().map(Coding.Column::name).toList();
    return new Design(formula, codings, names);
  }

  /** Returns the names of the columns, without the intercept. */
  public List<String> names() {
    return names;
  }

  /**
   * Returns the columns over the rows of a frame, without the intercept; NaN where a value is
   * missing.
   *
   * @throws FormulaException if a factor has a level that the model does not know
   */
  public double[][] columns(Frame frame) {
    return build(frame).stream().map(Coding.Column::values).toArray(double[][]::new);
  }

  private List<Coding.Column> build(Frame frame) {
    List<Coding.Column> all = new ArrayList<>();
    for (Term term : formula.fixed()) {
      List<Coding.Column> product = null;
      for (Expression factor : term.factors()) {
        List<Coding.Column> own = codings.get(factor).columns(frame, contrast(term, factor));
        product = product == null ? own : times(product, own);
      }
      all.addAll(product);
    }
    return all;
  }

  private Coding.Contrast contrast(Term term, Expression factor) {
    Term margin = term.without(factor);
    boolean hasMargin =
        margin.factors().isEmpty()
            ? formula.hasIntercept()
            : formula.terms().stream().anyMatch(margin::isSame);
    return hasMargin ? Coding.Contrast.TREATMENT : Coding.Contrast.FULL;
  }

  private static List<Coding.Column> times(List<Coding.Column> fast, List<Coding.Column> slow) {
    List<Coding.Column> out = new ArrayList<>();
    for (Coding.Column b : slow) {
      for (Coding.Column a : fast) {
        double[] values = new double[a.values().length];
        for (int i = 0; i < values.length; i++) {
          values[i] = a.values()[i] * b.values()[i];
        }
        out.add(new Coding.Column(a.name() + ":" + b.name(), values));
      }
    }
    return out;
  }
}
