package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ThinningTest {
  /** Rows of which each {@code every}-th begins a run of events before an onset of its own. */
  private static RiskTable table(int rows, int every, int run) {
    RiskTableBuilder builder = RiskTable.unlabelled(List.of("x"));
    for (int row = 0; row < rows; row++) {
      builder.add("a", "", row, new double[] {row}, new boolean[] {true});
    }
    RiskTable days = builder.build();
    return days.withOnsets(
        row -> row % every < run ? OptionalInt.of(row - row % every + run) : OptionalInt.empty());
  }

  @Test
  void aSmallTableStaysWhole() {
    RiskTable small = table(5_000, 500, 20);
    assertThat(Thinning.forChoice(small)).isSameAs(small);
  }

  @Test
  void daysBeforeOneOnsetAreThinnedAndNoOnsetIsLost() {
    RiskTable many = table(40_000, 2_000, 20);
    RiskTable thin = Thinning.forChoice(many);
    assertThat(thin.rows()).isEqualTo(4_000);
    assertThat(thin.onsetCount()).isEqualTo(many.onsetCount()).isEqualTo(20);
  }

  @Test
  void rareOnsetsOfOneDayEachKeepFourHundred() {
    RiskTable rare = table(400_000, 97, 1);
    RiskTable thin = Thinning.forChoice(rare);
    assertThat(rare.onsetCount()).isEqualTo(4_124);
    assertThat(thin.rows()).isEqualTo(40_000);
    assertThat(thin.onsetCount()).isBetween(400, 430);
  }
}
