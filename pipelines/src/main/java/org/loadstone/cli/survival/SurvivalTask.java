package org.loadstone.cli.survival;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Formula;
import org.loadstone.formula.Term;
import org.loadstone.survival.IntervalScale;

/**
 * What is asked of the rows of a file.
 *
 * @param formula as R writes it
 * @param id column of the athlete, or null
 * @param cause name of the cause of interest
 * @param times ascending times at which to give estimates; none for the method's own choice
 * @param scale on which intervals of survival are symmetric
 * @param newdata rows to predict for, empty for none
 * @param hazard settings of hazards in discrete time
 * @param cox settings of Cox models
 */
public record SurvivalTask(
    Formula formula,
    String id,
    String cause,
    double[] times,
    IntervalScale scale,
    Optional<NewRows> newdata,
    HazardSettings hazard,
    CoxSettings cox) {
  /**
   * Rows to predict for.
   *
   * @param names one a row
   */
  public record NewRows(FileFrame source, List<String> names) {}

  /** Returns the task with rows to predict for. */
  public SurvivalTask withNewdata(NewRows rows) {
    return new SurvivalTask(formula, id, cause, times, scale, Optional.of(rows), hazard, cox);
  }

  /** Returns the columns that the file must have. */
  public List<String> columns() {
    TreeSet<String> names = new TreeSet<>();
    formula.response().ifPresent(response -> names.addAll(response.variables()));
    names.addAll(covariates());
    for (String one : new String[] {id, hazard.cluster(), hazard.random(), cox.weights()}) {
      if (one != null) {
        names.add(one);
      }
    }
    if (hazard.period().isPresent()) {
      names.removeAll(PeriodRows.MADE);
    }
    return List.copyOf(names);
  }

  /** Returns the task with another formula. */
  SurvivalTask withFormula(Formula other) {
    return new SurvivalTask(other, id, cause, times, scale, newdata, hazard, cox);
  }

  /** Returns the columns on the right side of the formula. */
  public List<String> covariates() {
    return variables(formula.terms());
  }

  /** Returns the columns that rows to predict for must have: those of covariates. */
  public List<String> predictors() {
    return variables(formula.fixed());
  }

  private static List<String> variables(List<Term> terms) {
    TreeSet<String> names = new TreeSet<>();
    terms.stream()
        .flatMap(term -> term.factors().stream())
        .map(Expression::variables)
        .forEach(names::addAll);
    return List.copyOf(names);
  }
}
