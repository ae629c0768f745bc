package org.loadstone.cli.survival;

import java.util.Optional;
import org.loadstone.matrix.Penalty;
import org.loadstone.survival.cox.Ties;

/**
 * How a Cox model is fitted.
 *
 * @param weights column of weights, or null
 * @param residuals whether residuals of every row are asked for, empty for where rows are few
 * @param penalty on coefficients, empty for none
 */
public record CoxSettings(
    Ties ties, String weights, Optional<Boolean> residuals, Optional<Penalty> penalty) {
  private static final int FEW = 100_000;

  boolean hasResiduals(int rows) {
    return residuals.orElse(rows <= FEW);
  }
}
