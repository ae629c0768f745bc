package org.loadstone.feature.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loadstone.feature.lag.Basis.Intercept;
import org.loadstone.feature.lag.CrossEffects.Effect;

class CrossBasisTest {
  private static final CrossBasis SIMPLE =
      new CrossBasis(new Basis.Linear(Intercept.WITHOUT), new Basis.Linear(Intercept.WITH), 2);

  @Test
  void everyCrossBasisEqualsR() {
    Map<String, List<String[]>> rows = Reference.rows("crossbasis.csv");
    assertThat(rows.keySet()).isEqualTo(Reference.CROSSED.keySet());
    Reference.CROSSED.forEach(
        (name, basis) -> {
          double[][] matrix = basis.matrix(Reference.histories());
          assertThat(rows.get(name)).as(name).hasSize(12 * basis.columns());
          for (String[] row : rows.get(name)) {
            double expected = Double.parseDouble(row[3]);
            assertThat(matrix[Integer.parseInt(row[1])][Integer.parseInt(row[2])])
                .as("%s, row %s, column %s", name, row[1], row[2])
                .isCloseTo(expected, Reference.close(expected));
          }
        });
  }

  /** The coefficients and covariance that feature/crossbasis.R predicts with. */
  private static CrossEffects effects(CrossBasis basis, double centre) {
    int p = basis.columns();
    double[] coefficients = new double[p];
    double[][] root = new double[p][p];
    double[][] covariance = new double[p][p];
    for (int i = 0; i < p; i++) {
      coefficients[i] = Math.sin(i + 1) / 10;
      for (int j = 0; j < p; j++) {
        root[i][j] = Math.cos(i + 1 + 2 * (j + 1)) / 10 + (i == j ? 1 : 0);
      }
    }
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        for (int k = 0; k < p; k++) {
          covariance[i][j] += root[k][i] * root[k][j] / 100;
        }
      }
    }
    return CrossEffects.of(basis, coefficients, covariance, centre);
  }

  private static void check(Effect effect, String estimate, String error, String[] row) {
    double expected = Double.parseDouble(estimate);
    double se = Double.parseDouble(error);
    String what = "%s, exposure %s, lag %s".formatted(row[0], row[1], row[2]);
    assertThat(effect.estimate()).as(what).isCloseTo(expected, Reference.close(expected));
    assertThat(effect.standardError()).as(what).isCloseTo(se, Reference.close(se));
  }

  @Test
  void everyEffectAndItsStandardErrorEqualR() {
    Map<String, List<String[]>> rows = Reference.rows("crosspred.csv");
    assertThat(rows.keySet()).isEqualTo(Reference.CROSSED.keySet());
    rows.forEach(
        (name, effects) -> {
          double centre = name.equals("bs_ns") ? 30 : 0;
          CrossEffects ours = effects(Reference.CROSSED.get(name), centre);
          for (String[] row : effects) {
            double exposure = Double.parseDouble(row[1]);
            int lag = Integer.parseInt(row[2]);
            check(ours.at(exposure, lag), row[3], row[4], row);
            check(ours.cumulative(exposure, lag), row[5], row[6], row);
            if (lag == 20) {
              check(ours.overall(exposure), row[5], row[6], row);
            }
          }
        });
  }

  @Test
  void theReferenceExposureHasNoEffect() {
    Effect effect = effects(Reference.CROSSED.get("bs_ns"), 30).overall(30);

    assertThat(effect).isEqualTo(new Effect(0, 0));
  }

  @Test
  void effectsHaveAnInterval() {
    CrossEffects effects =
        CrossEffects.of(SIMPLE, new double[] {1, 0.5}, new double[][] {{4, 0}, {0, 1}}, 0);

    assertThat(effects.at(2, 0)).isEqualTo(new Effect(2, 4));
    assertThat(effects.overall(2).estimate()).isEqualTo(2 * (3 * 1 + 3 * 0.5));
    assertThat(effects.at(2, 0).interval(0.95).low())
        .isCloseTo(2 - 1.959963984540054 * 4, within(1e-9));
  }

  @Test
  void historiesWithAnUnknownDayAreRefused() {
    assertThatThrownBy(() -> SIMPLE.matrix(new double[][] {{1, 2, 3}, {1, Double.NaN, 3}}))
        .hasMessage("Cannot make row 1 of a cross-basis: exposure NaN; leave the row out");
    assertThatThrownBy(() -> SIMPLE.matrix(new double[][] {{1, 2}}))
        .hasMessage("Cannot make row 0 of a cross-basis: 2 lags; give 3");
  }

  @Test
  void coefficientsOfAnotherBasisAreRefused() {
    assertThatThrownBy(() -> CrossEffects.of(SIMPLE, new double[3], new double[2][2], 0))
        .hasMessage(
            "Cannot sum effects: 3 coefficients, covariance with 2 rows; give 2 and 2 by 2");
    assertThatThrownBy(() -> CrossEffects.of(SIMPLE, new double[2], new double[2][2], 0).at(1, 3))
        .hasMessage("Cannot sum effects of lag 3; give a lag from 0 to 2");
  }
}
