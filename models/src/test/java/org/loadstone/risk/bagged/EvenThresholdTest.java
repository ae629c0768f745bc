package org.loadstone.risk.bagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EvenThresholdTest {
  @Test
  void sensitivityAndSpecificityMeetAtTheThreshold() {
    // from 0.7 on: 2 of 3 events, 1 of 4 others; from 0.5 on: 2 of 3 and 2 of 4
    double[] risk = {0.9, 0.8, 0.7, 0.5, 0.4, 0.3, 0.2};
    int[] label = {1, 0, 1, 0, 1, 0, 0};
    assertThat(EvenThreshold.of(risk, label)).isEqualTo(new EvenThreshold(0.7, 2.0 / 3, 0.75));
  }

  @Test
  void tiedRisksAreCalledTogether() {
    double[] risk = {0.6, 0.6, 0.6, 0.1};
    int[] label = {1, 1, 0, 0};
    assertThat(EvenThreshold.of(risk, label)).isEqualTo(new EvenThreshold(0.6, 1, 0.5));
  }

  @Test
  void aThresholdIsTakenToOtherRows() {
    EvenThreshold there =
        new EvenThreshold(0.5, 1, 1).on(new double[] {0.5, 0.4, 0.6, 0.1}, new int[] {1, 1, 0, 0});
    assertThat(there).isEqualTo(new EvenThreshold(0.5, 0.5, 0.5));
  }

  @Test
  void oneOutcomeHasNoThreshold() {
    assertThatThrownBy(() -> EvenThreshold.of(new double[] {0.1}, new int[] {0}))
        .hasMessage("Cannot set a threshold: 0 events in 1 rows; give rows of both outcomes");
  }
}
