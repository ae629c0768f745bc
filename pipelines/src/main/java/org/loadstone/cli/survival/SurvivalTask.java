package org.loadstone.cli.survival;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Formula;
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
 */
public record SurvivalTask(
    Formula formula,
    String id,
    String cause,
    double[] times,
    IntervalScale scale,
    Optional<NewRows> newdata,
    HazardSettings hazard) {
  /**
   * Rows to predict for.
   *
   * @param names one a row
   */
  public record NewRows(FileFrame source, List<String> names) {}

  /** Returns the task with rows to predict for. */
  public SurvivalTask withNewdata(NewRows rows) {
    return new SurvivalTask(formula, id, cause, times, scale, Optional.of(rows), hazard);
  }

  /** Returns the columns that the file must have. */
  public List<String> columns() {
    TreeSet<String> names = new TreeSet<>();
    formula.response().ifPresent(response -> names.addAll(response.variables()));
    names.addAll(covariates());
    for (String one : new String[] {id, hazard.cluster(), hazard.random()}) {
      if (one != null) {
        names.add(one);
      }
    }
    return List.copyOf(names);
  }

  /** Returns the columns on the right side of the formula. */
  public List<String> covariates() {
    TreeSet<String> names = new TreeSet<>();
    formula.terms().stream()
        .flatMap(term -> term.factors().stream())
        .map(Expression::variables)
        .forEach(names::addAll);
    return List.copyOf(names);
  }
}
