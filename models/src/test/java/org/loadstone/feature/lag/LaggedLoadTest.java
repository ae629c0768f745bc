package org.loadstone.feature.lag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.LoadMeasure;
import org.loadstone.feature.FeatureRow;
import org.loadstone.feature.FeatureSet;
import org.loadstone.feature.FoldState;

class LaggedLoadTest {
  private static final CrossBasis BASIS = Reference.CROSSED.get("ns_ns");
  private static final FeatureSet SET =
      FeatureSet.of(new LaggedLoad(LoadMeasure.SRPE, BASIS).features());

  /** Loads of 120 days, one in six a rest day. */
  private static double[] loads() {
    RandomGenerator random = new SplittableRandom(3);
    double[] loads = new double[120];
    for (int i = 0; i < loads.length; i++) {
      loads[i] = random.nextInt(6) == 0 ? 0 : random.nextInt(1, 120);
    }
    return loads;
  }

  private static void step(double[] state, double load, int day) {
    DayBuffer buffer = new DayBuffer().begin(day);
    if (load > 0) {
      buffer.trained(load);
    } else if (load == 0) {
      buffer.restIfSilent();
    }
    SET.step(state, 0, buffer);
  }

  private static List<Double> columns(double[] state) {
    FeatureRow row = SET.row();
    SET.read(state, 0, row);
    List<Double> columns = new ArrayList<>();
    for (int i = 0; i < SET.features().size(); i++) {
      if (row.has(i)) {
        columns.add(row.value(i));
      }
    }
    return columns;
  }

  private static double[] history(double[] loads, int day) {
    double[] history = new double[BASIS.lastLag() + 1];
    for (int lag = 0; lag < history.length; lag++) {
      history[lag] = loads[day - lag];
    }
    return history;
  }

  private static List<Double> expected(double[] loads, int day) {
    double[] row = BASIS.matrix(new double[][] {history(loads, day)})[0];
    return Arrays.stream(row).boxed().toList();
  }

  @Test
  void columnsEqualTheCrossBasisOfTheLastDays() {
    double[] loads = loads();
    double[] state = new double[SET.stateSize()];
    for (int day = 0; day < loads.length; day++) {
      step(state, loads[day], day);
      if (day < BASIS.lastLag()) {
        assertThat(columns(state)).as("day %d", day).isEmpty();
      } else {
        List<Double> expected = expected(loads, day);
        assertThat(columns(state)).as("day %d", day).isEqualTo(expected);
      }
    }
  }

  @Test
  void anUnknownDayLeavesAllColumnsAbsentUntilItIsPastTheLastLag() {
    double[] loads = loads();
    double[] state = new double[SET.stateSize()];
    for (int day = 0; day < loads.length; day++) {
      step(state, day == 50 ? -1 : loads[day], day);
      int size = day < 20 || day >= 50 && day <= 70 ? 0 : BASIS.columns();
      assertThat(columns(state)).as("day %d", day).hasSize(size);
    }
    List<Double> expected = expected(loads, 119);
    assertThat(columns(state)).isEqualTo(expected);
  }

  @Test
  void storedStateGoesOnToTheLastBit() {
    double[] loads = loads();
    double[] whole = new double[SET.stateSize()];
    double[] parts = new double[SET.stateSize()];
    for (int day = 0; day < loads.length; day++) {
      step(whole, loads[day], day);
      step(parts, loads[day], day);
      parts = FoldState.of(SET, new FoldState(day, parts).bytes(SET)).state();
    }

    assertThat(parts).isEqualTo(whole);
  }

  @Test
  void columnsAreNamedAsInDlnm() {
    assertThat(SET.features()).hasSize(4 * 4);
    assertThat(SET.features().getFirst().name()).isEqualTo("srpe_lag_20d_v1_l1");
    assertThat(SET.features().getLast().name()).isEqualTo("srpe_lag_20d_v4_l4");
    assertThat(SET.features().getFirst().about().absent())
        .isEqualTo("the load of one of the days t-20..t is unknown: nothing stands in for it");
  }
}
