package org.loadstone.simulation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class PowersTest {
  @Test
  void wholeHalfAndOtherExponentsAgreeWithTheLibrary() {
    for (double base : new double[] {0, 0.03, 0.7, 1, 1.9, 40}) {
      for (double exponent : new double[] {0, 0.5, 1, 1.2, 1.5, 4, 7, 10.5, 16, 20}) {
        assertThat(Powers.of(base, exponent))
            .as("%s to the %s", base, exponent)
            .isCloseTo(StrictMath.pow(base, exponent), withinPercentage(1e-12));
      }
    }
  }
}
