package org.loadstone.force;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.loadstone.force.StoredTrial.Limbs;
import org.loadstone.schema.Unit;

class StoredTrialTest {
  private static List<StoredTrial.Sample> plates(double share) {
    double[] force = Made.jump(1000, Made.Jump.COUNTERMOVEMENT);
    List<StoredTrial.Sample> samples = new ArrayList<>();
    for (int i = 0; i < force.length; i++) {
      samples.add(
          new StoredTrial.Sample(i / 1000.0, share * force[i], (1 - share) * force[i], Double.NaN));
    }
    return samples;
  }

  @Test
  void theRowsOfATrialInAnyOrderGiveMovementTests() {
    List<StoredTrial.Sample> samples = plates(0.45);
    Collections.shuffle(samples, new Random(3));
    List<TrialRow> rows = StoredTrial.of(samples, Limbs.PLATE).rows();
    assertThat(rows).allMatch(row -> row.test().equals("cmj") && row.repetition() == 1);
    assertThat(rows)
        .filteredOn(row -> row.metric().equals("peak_force") && row.limb().equals("left"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.value()).isCloseTo(0.45 * (Made.WEIGHT + 900), within(0.1));
              assertThat(row.unit()).isEqualTo(Unit.NEWTON);
            });
    assertThat(rows).anyMatch(row -> row.metric().equals("impulse") && row.limb().equals("right"));
  }

  @Test
  void limbsThatNoPlateToldApartHaveNoRows() {
    assertThat(StoredTrial.of(plates(0.45), Limbs.OTHER).rows())
        .isNotEmpty()
        .allMatch(row -> row.limb().equals("both"));
  }

  @Test
  void whatCannotBeMeasuredHasNoRowsAndSaysWhy() {
    assertThat(reason(plates(0.45).subList(0, 1))).contains("give at least 2");
    assertThat(reason(plates(0.45).subList(0, 900))).contains("the force hardly changes");
    StoredTrial.Sample one = new StoredTrial.Sample(0, 1, 1, 2);
    assertThat(reason(List.of(one, one))).contains("give times that ascend");
    assertThat(reason(plates(0.45))).isEmpty();
  }

  private static String reason(List<StoredTrial.Sample> samples) {
    StoredTrial trial = StoredTrial.of(samples, Limbs.PLATE);
    assertThat(trial.rows().isEmpty()).isNotEqualTo(trial.reason().isEmpty());
    return trial.reason();
  }
}
