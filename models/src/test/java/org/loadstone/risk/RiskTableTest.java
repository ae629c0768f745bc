package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RiskTableTest {
  private static final boolean[] BOTH = {true, true};
  private static final OptionalInt NONE = OptionalInt.empty();

  private static RiskTableBuilder two() {
    return RiskTable.labelled(List.of("a", "b"));
  }

  @Test
  void rowsAreSortedByAthleteAndDayAndAbsentIsNotZero() {
    RiskTable t =
        two()
            .add("z", "first", 5, OptionalInt.of(8), new double[] {1, 2}, BOTH)
            .add("c", "", 9, NONE, new double[] {3, 0}, new boolean[] {true, false})
            .add("c", "", 2, NONE, new double[] {0, 4}, BOTH)
            .build();
    assertThat(t.athletes()).containsExactly("c", "z");
    assertThat(t.days()).containsExactly(2, 9, 5);
    assertThat(t.labels()).containsExactly(0, 0, 1);
    assertThat(t.squad(2)).isEqualTo("first");
    FeatureVector second = t.reader(List.of("b", "a", "unknown")).at(1);
    assertThat(second.find(0)).isEmpty();
    assertThat(second.find(1)).hasValue(3);
    assertThat(second.find(2)).isEmpty();
    assertThat(t.athletesWithEvent()).isEqualTo(1);
  }

  @Test
  void contentHashIgnoresTheOrderOfRowsAndColumnsButNoValue() {
    RiskTable one =
        two()
            .add("x", "s", 1, NONE, new double[] {1, 2}, BOTH)
            .add("y", "s", 1, OptionalInt.of(2), new double[] {3, 4}, BOTH)
            .build();
    RiskTable other =
        RiskTable.labelled(List.of("b", "a"))
            .add("y", "s", 1, OptionalInt.of(2), new double[] {4, 3}, BOTH)
            .add("x", "s", 1, NONE, new double[] {2, 1}, BOTH)
            .build();
    assertThat(other.contentHash()).isEqualTo(one.contentHash()).hasSize(64);
    RiskTable zero = two().add("x", "s", 1, NONE, new double[] {0, 2}, BOTH).build();
    RiskTable absent =
        two().add("x", "s", 1, NONE, new double[] {0, 2}, new boolean[] {false, true}).build();
    assertThat(absent.contentHash()).isNotEqualTo(zero.contentHash());
    RiskTable unlabelled =
        RiskTable.unlabelled(List.of("a", "b")).add("x", "s", 1, new double[] {0, 2}, BOTH).build();
    assertThat(unlabelled.contentHash()).isNotEqualTo(zero.contentHash());
  }

  @Test
  void daysBeforeOneOnsetAreManyEventsOfOneOnset() {
    RiskTableBuilder builder = two();
    for (int day = 1; day < 40; day++) {
      builder.add("x", "", day, day < 29 ? OptionalInt.of(29) : NONE, new double[2], BOTH);
      builder.add("y", "", day, OptionalInt.of(day < 20 ? 29 : 50), new double[2], BOTH);
    }
    RiskTable t = builder.build();
    assertThat(t.events()).isEqualTo(28 + 39);
    assertThat(t.onsetCount()).isEqualTo(3);
    assertThat(t.athletesWithEvent()).isEqualTo(2);
    assertThat(t.onset(27)).hasValue(29);
    assertThat(t.onset(28)).isEmpty();
    assertThat(t.subset(new int[] {0, 1, 38}).onsetCount()).isEqualTo(1);
  }

  @Test
  void contentHashHoldsTheOnset() {
    String early =
        two().add("x", "", 1, OptionalInt.of(3), new double[2], BOTH).build().contentHash();
    assertThat(two().add("x", "", 1, OptionalInt.of(4), new double[2], BOTH).build().contentHash())
        .isNotEqualTo(early);
  }

  @Test
  void wrongRowsAreNamed() {
    assertThatThrownBy(() -> two().add("x", "", 1, OptionalInt.of(1), new double[2], BOTH))
        .hasMessage("Cannot add row of x on day 1: onset on day 1; give a later onset, or none");
    assertThatThrownBy(() -> two().add("x", "", 1, NONE, new double[3], BOTH))
        .hasMessageContaining("3 values and 2 marks; give one of each for 2 features");
    assertThatThrownBy(() -> two().add("x", "", 1, NONE, new double[] {Double.NaN, 0}, BOTH))
        .hasMessageContaining("a = NaN; mark an unknown value as absent");
    assertThatThrownBy(() -> two().add("x", "", 1, new double[2], BOTH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the table has labels");
    assertThatThrownBy(
            () ->
                two()
                    .add("x", "", 1, NONE, new double[2], BOTH)
                    .add("x", "", 1, NONE, new double[2], BOTH)
                    .build())
        .hasMessage("Cannot build table: two rows of x on day 1; give one row per athlete and day");
    assertThatThrownBy(() -> RiskTable.labelled(List.of("a", "a")).build())
        .hasMessageContaining("feature a twice");
  }

  @Test
  void aTableToScoreHasNoLabelsToRead() {
    RiskTable t =
        RiskTable.unlabelled(List.of("a")).add("x", "", 1, new double[1], new boolean[1]).build();
    assertThat(t.isLabelled()).isFalse();
    assertThat(t.events()).isZero();
    assertThatThrownBy(t::labels)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("built to be scored");
  }

  @Test
  void moreRowsThanTheFirstAllocationAreKept() {
    RiskTableBuilder builder = two();
    for (int i = 0; i < 5000; i++) {
      builder.add(
          "x", "", 5000 - i, SyntheticRisk.onset(5000 - i, i % 2), new double[] {i, -i}, BOTH);
    }
    RiskTable t = builder.build();
    assertThat(t.rows()).isEqualTo(5000);
    assertThat(t.require("a").value()[0]).isEqualTo(4999);
    assertThat(t.subset(new int[] {4999, 0}).days()).containsExactly(1, 5000);
  }
}
