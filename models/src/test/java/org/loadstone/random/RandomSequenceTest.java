package org.loadstone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RandomSequenceTest {
  @Test
  void theSameSeedPurposeAndReplicateGiveTheSameNumbers() {
    RandomSequence one = RandomSequence.of(4, Purpose.BOOTSTRAP, 11);
    RandomSequence two = RandomSequence.of(4, Purpose.BOOTSTRAP, 11);
    RandomSequence other = RandomSequence.of(4, Purpose.BOOTSTRAP, 12);
    for (int i = 0; i < 100; i++) {
      long bits = one.nextLong();
      assertThat(bits).isEqualTo(two.nextLong()).isNotEqualTo(other.nextLong());
    }
  }

  @Test
  void aSplitDoesNotDependOnHowFarTheParentHasRun() {
    RandomSequence parent = RandomSequence.of(4, Purpose.BOOTSTRAP, 0);
    long early = parent.split(3).nextLong();
    parent.nextLong();
    assertThat(parent.split(3).nextLong()).isEqualTo(early);
    assertThat(parent.split(4).nextLong()).isNotEqualTo(early);
  }

  @Test
  void boundedIntegersAreEquallyLikely() {
    RandomSequence random = RandomSequence.of(7, Purpose.BOOTSTRAP, 0);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    // SD of a count is 93
    for (int count : counts) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }

  @Test
  void aShuffleKeepsEveryIndexOnce() {
    int[] order = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    RandomSequence.of(7, Purpose.SPLIT, 0).shuffle(order);
    assertThat(order).isNotEqualTo(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    Arrays.sort(order);
    assertThat(order).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void aBoundUnderOneIsRefused() {
    assertThatThrownBy(() -> RandomSequence.of(1, Purpose.SPLIT, 0).nextInt(0))
        .hasMessage("Cannot draw below 0; give a bound over 0");
  }
}
