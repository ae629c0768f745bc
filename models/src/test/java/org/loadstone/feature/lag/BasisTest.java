package org.loadstone.feature.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.loadstone.feature.lag.Basis.Intercept;

class BasisTest {
  @Test
  void everyBasisEqualsR() {
    Map<String, List<String[]>> rows = Reference.rows("bases.csv");
    assertThat(rows.keySet()).isEqualTo(Reference.BASES.keySet());
    Reference.BASES.forEach(
        (name, basis) -> {
          assertThat(rows.get(name)).as(name).hasSize(14 * basis.columns());
          for (String[] row : rows.get(name)) {
            double expected = Double.parseDouble(row[3]);
            assertThat(basis.at(Double.parseDouble(row[1]))[Integer.parseInt(row[2])])
                .as("%s, column %s at %s", name, row[2], row[1])
                .isCloseTo(expected, Reference.close(expected));
          }
        });
  }

  @Test
  void bSplinesWithAnInterceptSumToOneBetweenTheBoundaries() {
    Basis basis = Reference.BASES.get("bs_1");
    for (double x = 0; x <= 100; x += 0.5) {
      double sum = 0;
      for (double value : basis.at(x)) {
        sum += value;
      }
      assertThat(sum).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void naturalSplinesAreStraightBeyondTheirBoundaries() {
    Basis basis = Reference.BASES.get("ns");
    for (int column = 0; column < basis.columns(); column++) {
      double before = basis.at(120)[column] - basis.at(110)[column];
      double after = basis.at(130)[column] - basis.at(120)[column];
      assertThat(after).isCloseTo(before, within(1e-12));
    }
  }

  @Test
  void parametersOutsideTheirRangeAreRefused() {
    assertThatThrownBy(() -> new Basis.Strata(List.of(3.0, 1.0), Intercept.WITH))
        .hasMessage(
            "Cannot make strata: [3.0, 1.0]; give numbers in ascending order, each at most 1"
                + " times");
    assertThatThrownBy(() -> new NaturalSpline(List.of(0.0), 0, 10, Intercept.WITH))
        .hasMessage(
            "Cannot make spline: knots [0.0] from 0.0 to 10.0; put the knots between the"
                + " boundaries");
    assertThatThrownBy(() -> new BSpline(List.of(), 0, 10, 0, Intercept.WITH))
        .hasMessage("Cannot make spline: degree 0; give at least 1");
    assertThatThrownBy(() -> new Basis.Polynomial(0, 1, Intercept.WITH))
        .hasMessage("Cannot make powers: degree 0, scale 1.0; give at least 1, above 0");
    assertThatThrownBy(
            () -> new Basis.Threshold(2, 1, Basis.Threshold.Side.BOTH, Intercept.WITHOUT))
        .hasMessage("Cannot make thresholds: 2.0 above 1.0; swap them");
  }
}
