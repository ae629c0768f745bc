package org.loadstone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {
  /** Expected: scipy 1.17.1, norm.ppf(p); each region of the approximation is met. */
  @ParameterizedTest
  @CsvSource({
    "0.975, 1.959963984540054",
    "0.25, -0.6744897501960817",
    "0.001, -3.090232306167813",
    "0.0001, -3.719016485455681",
    "1e-10, -6.361340902404056",
    "1e-13, -7.348796102800677",
    "0.9999, 3.719016485455681"
  })
  void equalsTheReferenceQuantile(double probability, double expected) {
    assertThat(NormalQuantile.of(probability)).isCloseTo(expected, withinPercentage(1e-11));
  }

  @Test
  void isZeroAtOneHalfAndAntisymmetric() {
    assertThat(NormalQuantile.of(0.5)).isZero();
    assertThat(NormalQuantile.of(0.125)).isEqualTo(-NormalQuantile.of(0.875));
  }

  @Test
  void refusesTheEndsOfTheInterval() {
    assertThatThrownBy(() -> NormalQuantile.of(1))
        .hasMessage("Cannot take a normal quantile: 1.0; give a probability inside (0, 1)");
  }
}
