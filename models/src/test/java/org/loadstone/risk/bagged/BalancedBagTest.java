package org.loadstone.risk.bagged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.loadstone.random.Purpose;
import org.loadstone.random.RandomSequence;
import org.loadstone.risk.RiskTable;

class BalancedBagTest {
  /** Athletes 0 to 2 have both outcomes, 3 has no event. */
  private static final RiskTable POOL =
      MadeRows.of(
          new double[] {0, 0, 1, 0},
          new double[] {0, 1, 0, 0},
          new double[] {0, 2, 0, 0},
          new double[] {1, 0, 0, 0},
          new double[] {1, 1, 1, 0},
          new double[] {2, 0, 1, 0},
          new double[] {2, 1, 1, 0},
          new double[] {2, 2, 0, 0},
          new double[] {3, 0, 0, 0});

  @Test
  void everyAthleteWithBothOutcomesGivesAsManyRowsOfEither() {
    BalancedBag bag = new BalancedBag(POOL, 2048);
    assertThat(bag.athletes()).isEqualTo(3);
    assertThat(bag.rowsEach()).isEqualTo(682); // floor(2048 / 3)
    int[] drawn = bag.draw(RandomSequence.of(7, Purpose.MODEL_FIT, 0));
    int[][] counts = new int[4][2];
    Arrays.stream(drawn).forEach(row -> counts[POOL.athleteCodes()[row]][POOL.label(row)]++);
    assertThat(counts).isDeepEqualTo(new int[][] {{682, 682}, {682, 682}, {682, 682}, {0, 0}});
    assertThat(Arrays.stream(drawn).filter(row -> row == 1 || row == 2).boxed())
        .as("healthy rows of athlete 0, drawn with replacement")
        .contains(1, 2);
  }

  @Test
  void tellsWhyABagIsEmpty() {
    assertThatThrownBy(() -> new BalancedBag(POOL, 2))
        .hasMessage("Cannot draw a bag: 2 rows per class of 3 athletes; give 3 or more");
    assertThatThrownBy(() -> new BalancedBag(POOL.subset(new int[] {8}), 2))
        .hasMessageContaining("no training athlete has rows of both outcomes");
  }
}
