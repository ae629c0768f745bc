package org.loadstone.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {
  /** R 4: qt(0.5 + level / 2, degrees). */
  @ParameterizedTest
  @CsvSource({
    "0.95,1,12.70620473617469", "0.99,1,63.65674116287153", "0.95,4,2.77644510519779",
    "0.99,4,4.60409487134999", "0.95,9,2.26215716279820", "0.99,30,2.74999565356723",
    "0.99,5,4.03214298355523", "0.99,12,3.05453958939290"
  })
  void quantilesAreThoseOfR(double level, int degrees, double expected) {
    assertThat(StudentT.twoSided(level, degrees)).isCloseTo(expected, within(1e-10 * expected));
  }

  @Test
  void manyDegreesAreNormal() {
    assertThat(StudentT.twoSided(0.95, 100_000))
        .isCloseTo(StandardNormal.twoSided(0.95), within(1e-4));
  }

  @Test
  void noDegreeOfFreedomIsRefused() {
    assertThatThrownBy(() -> StudentT.twoSided(0.95, 0))
        .hasMessage("Cannot take t quantile: 0 degrees of freedom; give at least two values");
  }
}
