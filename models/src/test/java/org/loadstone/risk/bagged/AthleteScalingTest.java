package org.loadstone.risk.bagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;

class AthleteScalingTest {
  private static final double ROOT_2 = Math.sqrt(2);

  /** Athlete 1: healthy 2 and 4, injured 9; athlete 2, held out: healthy 10 and 10, injured 13. */
  private static final RiskTable TWO =
      MadeRows.of(
          new double[] {1, 0, 0, 2},
          new double[] {1, 1, 1, 9},
          new double[] {1, 2, 0, 4},
          new double[] {2, 0, 0, 10},
          new double[] {2, 1, 1, 13},
          new double[] {2, 2, 0, 10});

  private static double[] scaled(AthleteScaling by) {
    return by.of(TWO, Set.of("2")).require("x").value();
  }

  @Test
  void healthyRowsOfTestAthletesGiveTheirMeanAndNoSpreadCountsAsAHundredth() {
    assertThat(scaled(AthleteScaling.HEALTHY_ROWS))
        .containsExactly(
            new double[] {-1 / ROOT_2, 6 / ROOT_2, 1 / ROOT_2, 0, 300, 0}, within(1e-9));
  }

  @Test
  void anInjuryThatNoHealthyRowCanLookLikeIsCounted() {
    assertThat(ScalingLeak.of(TWO)).isEqualTo(new ScalingLeak(1, 2));
  }

  @Test
  void allRowsCountInjuredOnes() {
    double sd = Math.sqrt(13);
    assertThat(scaled(AthleteScaling.ALL_ROWS))
        .containsExactly(
            new double[] {
              -3 / sd, 4 / sd, -1 / sd, -1 / Math.sqrt(3), 2 / Math.sqrt(3), -1 / Math.sqrt(3)
            },
            within(1e-9));
  }

  @Test
  void theTrainingPoolHoldsNoTestAthlete() {
    double sd = Math.sqrt(13);
    assertThat(scaled(AthleteScaling.TRAINING_POOL))
        .containsExactly(
            new double[] {-3 / sd, 4 / sd, -1 / sd, 5 / sd, 8 / sd, 5 / sd}, within(1e-9));
  }

  @Test
  void earlierRowsChangeWithNothingThatComesLater() {
    double[][] rows = new double[60][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[] {i / 30, i % 30, i % 7 == 0 ? 1 : 0, (i * 37) % 11};
    }
    RiskTable before = MadeRows.of(rows);
    for (int i = 50; i < 60; i++) {
      rows[i] = new double[] {1, i % 30, 1, 1000};
    }
    RiskTable after = MadeRows.of(rows);
    double[] a = AthleteScaling.EARLIER_ROWS.of(before, Set.of("1")).require("x").value();
    double[] b = AthleteScaling.EARLIER_ROWS.of(after, Set.of("1")).require("x").value();
    for (int i = 0; i < 50; i++) {
      assertThat(b[i]).as("row %d", i).isEqualTo(a[i]);
    }
    Moments own = new Moments();
    for (int i = 30; i < 30 + AthleteScaling.FEWEST; i++) {
      own.add(before.require("x").value()[i]);
    }
    int first = 30 + AthleteScaling.FEWEST;
    assertThat(a[first])
        .isCloseTo(
            (before.require("x").value()[first] - own.mean()) / own.deviation(), within(1e-12));
  }

  @Test
  void anAbsentValueStaysAbsentAndCountsForNothing() {
    RiskTableBuilder builder = RiskTable.labelled(List.of("x"));
    double[] value = {2, 999, 4};
    boolean[] present = {true, false, true};
    for (int i = 0; i < 3; i++) {
      builder.add(
          "1", "", i, OptionalInt.empty(), new double[] {value[i]}, new boolean[] {present[i]});
    }
    RiskTable scaled = AthleteScaling.HEALTHY_ROWS.of(builder.build(), Set.of("2"));
    assertThat(scaled.require("x").present()).containsExactly(true, false, true);
    assertThat(scaled.require("x").value())
        .containsExactly(new double[] {-1 / ROOT_2, 0, 1 / ROOT_2}, within(1e-12));
  }
}
