package org.loadstone.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DrawsTest {
  private static final int N = 200_000;
  private final Draws draws = Draws.of(20260101).athlete("a-017").replicate(3);

  @Test
  void aNumberDependsOnItsAddressAndNotOnTheOrderOfCalls() {
    double[] forward = new double[500];
    for (int day = 0; day < 500; day++) {
      forward[day] = draws.uniform(Purpose.SLEEP, day);
    }
    Draws again = Draws.of(20260101).athlete("a-017").replicate(3);
    for (int day = 499; day >= 0; day--) {
      again.normal(Purpose.PAIN, day);
      assertThat(again.uniform(Purpose.SLEEP, day)).isEqualTo(forward[day]);
    }
  }

  @Test
  void publishedNumbersOfASeedStayTheSame() {
    assertThat(Draws.of(1).athlete("a").replicate(0).bits(Purpose.INJURY, 7, 2))
        .isEqualTo(-8035064874376457164L);
  }

  @Test
  void neighbouringAddressesNeverShareTheirBits() {
    Set<Long> seen = new HashSet<>();
    int expected = 0;
    for (int replicate = 0; replicate < 4; replicate++) {
      Draws own = Draws.of(5).athlete("x").replicate(replicate);
      for (Purpose purpose : Purpose.values()) {
        for (int day = -50; day < 200; day++) {
          for (int lane = 0; lane < 3; lane++) {
            seen.add(own.bits(purpose, day, lane));
            expected++;
          }
        }
      }
    }
    assertThat(seen).hasSize(expected);
  }

  @Test
  void purposesHaveCodesOfTheirOwn() {
    Set<Integer> codes = new HashSet<>();
    for (Purpose purpose : Purpose.values()) {
      assertThat(codes.add(purpose.code())).as(purpose.name()).isTrue();
    }
  }

  @Test
  void uniformsFillTheirIntervalEvenly() {
    int bins = 256;
    long[] counts = new long[bins];
    for (int day = 0; day < N; day++) {
      counts[(int) (draws.uniform(Purpose.SLEEP, day) * bins)]++;
    }
    double chiSquare = 0;
    double expected = (double) N / bins;
    for (long count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    // 255 degrees of freedom: 0.0001 and 0.9999 quantiles are 179 and 349
    assertThat(chiSquare).isBetween(179.0, 349.0);
  }

  @Test
  void everyBitIsSetHalfOfTheTime() {
    int[] set = new int[64];
    for (int day = 0; day < N; day++) {
      long bits = draws.bits(Purpose.TRAIT, day, 0);
      for (int b = 0; b < 64; b++) {
        set[b] += (int) (bits >>> b & 1);
      }
    }
    for (int b = 0; b < 64; b++) {
      assertThat(set[b] / (double) N).as("bit " + b).isCloseTo(0.5, within(0.006));
    }
  }

  @Test
  void neighbouringCountersAreUncorrelated() {
    double byDay = 0;
    double byReplicate = 0;
    double byLane = 0;
    double byAthlete = 0;
    double byPurpose = 0;
    for (int i = 0; i < N; i++) {
      double centred = draws.uniform(Purpose.SLEEP, i) - 0.5;
      byDay += centred * (draws.uniform(Purpose.SLEEP, i + 1) - 0.5);
      byLane += centred * (draws.uniform(Purpose.SLEEP, i, 1) - 0.5);
      byPurpose += centred * (draws.uniform(Purpose.SURFACE, i) - 0.5);
      Draws here = Draws.of(9).athlete(i);
      double first = here.replicate(0).uniform(Purpose.SLEEP, 0) - 0.5;
      byReplicate += first * (here.replicate(1).uniform(Purpose.SLEEP, 0) - 0.5);
      byAthlete +=
          first * (Draws.of(9).athlete(i + 1).replicate(0).uniform(Purpose.SLEEP, 0) - 0.5);
    }
    // a correlation of two independent series has SD 1/sqrt(n) = 0.0022
    for (double sum : new double[] {byDay, byLane, byPurpose, byReplicate, byAthlete}) {
      assertThat(12 * sum / N).isCloseTo(0, within(0.01));
    }
  }

  @Test
  void normalsHaveTheMomentsOfANormal() {
    double[] moments = new double[5];
    for (int day = 0; day < N; day++) {
      double z = draws.normal(Purpose.SEVERITY, day);
      double power = 1;
      for (int k = 1; k < 5; k++) {
        power *= z;
        moments[k] += power / N;
      }
    }
    assertThat(moments[1]).isCloseTo(0, within(0.01));
    assertThat(moments[2]).isCloseTo(1, within(0.015));
    assertThat(moments[3]).isCloseTo(0, within(0.04));
    assertThat(moments[4]).isCloseTo(3, within(0.12));
  }

  @Test
  void exponentialsHaveMeanAndVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (int day = 0; day < N; day++) {
      double x = draws.exponential(Purpose.ILLNESS, day, 0);
      assertThat(x).isPositive();
      sum += x;
      squares += x * x;
    }
    assertThat(sum / N).isCloseTo(1, within(0.012));
    assertThat(squares / N - sum * sum / N / N).isCloseTo(1, within(0.04));
  }

  @Test
  void poissonCountsHaveEqualMeanAndVarianceAlsoWhenLarge() {
    for (double mean : new double[] {0.02, 1.5, 30, 1_234.5}) {
      int n = mean > 100 ? 5_000 : 50_000;
      double sum = 0;
      double squares = 0;
      for (int day = 0; day < n; day++) {
        double count = draws.poisson(mean, Purpose.MATCH, day, 0);
        sum += count;
        squares += (count - mean) * (count - mean);
      }
      assertThat(sum / n).as("mean").isCloseTo(mean, within(4 * Math.sqrt(mean / n)));
      double spread = Math.sqrt((1 + 2 * mean) / mean / n);
      assertThat(squares / n / mean).as("dispersion").isCloseTo(1, within(4 * spread));
    }
    assertThat(draws.poisson(0, Purpose.MATCH, 1, 0)).isZero();
  }

  @Test
  void impossibleArgumentsAreNamed() {
    assertThatThrownBy(() -> draws.poisson(-1, Purpose.MATCH, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Cannot draw a Poisson count: mean -1.0; give a mean of 0 to 1e8");
    assertThatThrownBy(() -> draws.below(0, Purpose.MATCH, 0, 0))
        .hasMessage("Cannot draw below 0; give a bound over 0");
  }
}
