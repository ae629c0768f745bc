package org.loadstone.cli.survival;

import org.loadstone.source.InputError;
import org.loadstone.survival.FitFailure;

/** Runs a method; what it says against the data is the user's to mend. */
public final class SurvivalMethods {
  /**
   * Runs a method on the rows of a file.
   *
   * @throws InputError if the formula does not fit the file, or the data do not allow the method
   */
  public static Findings run(SurvivalMethod method, SurvivalTask task, FileFrame source) {
    try {
      return switch (method) {
        case KM -> KaplanMeierFindings.of(task, source);
        case MCF -> MeanFunctionFindings.of(task, source);
        case LOGRANK -> LogRankFindings.of(task, source);
        case CUMINC -> IncidenceFindings.of(task, source);
        case FINEGRAY -> FineGrayFindings.of(task, source);
        case DISCRETE -> HazardFindings.of(task, source);
        case COX -> CoxFindings.of(task, source);
      };
    } catch (IllegalArgumentException | FitFailure e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private SurvivalMethods() {}
}
