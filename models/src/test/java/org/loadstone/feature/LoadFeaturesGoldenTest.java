package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.LoadMeasure;

/** Equal to the R values (golden/scripts/load.R) to 1e-9 relative, on full windows. */
class LoadFeaturesGoldenTest {
  private static final JsonNode GOLDEN = GoldenFile.json("load_features.json");

  @ParameterizedTest
  @CsvSource({
    "srpe_mean_7d, acute7_mean, 7",
    "srpe_mean_28d, chronic28_mean, 28",
    "srpe_acwr_coupled_7_28, acwr_coupled_7_28, 28",
    "srpe_acwr_uncoupled_7_21, acwr_uncoupled_7_21, 28",
    "srpe_ewma_7d, ewma_acute_7, 7",
    "srpe_ewma_28d, ewma_chronic_28, 28",
    "srpe_acwr_ewma_7_28, acwr_ewma, 28",
    "srpe_sum_7d, sum7, 7",
    "srpe_monotony_7d, monotony, 7",
    "srpe_strain_7d, strain, 7",
    "srpe_week_change, week_change_ratio, 14",
    "srpe_ctl, ctl_exp, 28",
    "srpe_atl, atl_exp, 28",
    "srpe_tsb, tsb_exp_same_day, 28",
    "srpe_redi_0_1, redi_lambda_0_1, 28",
    "srpe_redi_0_05, redi_lambda_0_05, 28",
    "srpe_impulse_response, banister_performance_k1_1_k2_2, 28"
  })
  void completeSeriesEqualsR(String feature, String golden, int fullFrom) {
    compare(GOLDEN.get("full"), "load", feature, golden, fullFrom, Missing.COVERED);
  }

  @ParameterizedTest
  @CsvSource({
    "srpe_mean_7d, acute7_mean, 7",
    "srpe_mean_28d, chronic28_mean, 28",
    "srpe_acwr_coupled_7_28, acwr_coupled_7_28, 28",
    "srpe_acwr_uncoupled_7_21, acwr_uncoupled_7_21, 28",
    "srpe_acwr_ewma_7_28, acwr_ewma, 28",
    "srpe_monotony_7d, monotony, 7",
    "srpe_strain_7d, strain, 7",
    "srpe_ctl, ctl_exp, 28"
  })
  void gapsAsZeroEqualR(String feature, String golden, int fullFrom) {
    compare(GOLDEN.get("gaps_policy_zero"), "load", feature, golden, fullFrom, Missing.ZERO);
  }

  @ParameterizedTest
  @CsvSource({
    "srpe_mean_7d, acute7_mean, 7",
    "srpe_acwr_coupled_7_28, acwr_coupled_7_28, 28",
    "srpe_acwr_uncoupled_7_21, acwr_uncoupled_7_21, 28",
    "srpe_monotony_7d, monotony, 7"
  })
  void recordedRowsAsConsecutiveDaysEqualR(String feature, String golden, int fullFrom) {
    compare(GOLDEN.get("gaps_policy_rows"), "load", feature, golden, fullFrom, Missing.ROWS);
  }

  @ParameterizedTest
  @CsvSource({
    "srpe_mean_7d, mean7_min4, 7",
    "srpe_mean_28d, mean28_min14, 28",
    "srpe_acwr_coupled_7_28, acwr_coupled, 28",
    "srpe_monotony_7d, monotony, 7"
  })
  void daysAtHandEqualR(String feature, String golden, int fullFrom) {
    JsonNode zero = GOLDEN.get("gaps_policy_zero");
    compare(
        GOLDEN.get("gaps_policy_available"), zero, feature, golden, fullFrom, Missing.AVAILABLE);
  }

  @ParameterizedTest
  @CsvSource({"srpe_redi_0_1, redi_lambda_0_1", "srpe_redi_0_05, redi_lambda_0_05"})
  void weightsOfKnownDaysEqualR(String feature, String golden) {
    List<OptionalDouble> values =
        fold(calendar(GOLDEN.get("gaps_policy_zero")), feature, Missing.COVERED);
    int compared = 0;
    for (int i = 0; i < values.size(); i++) {
      double expected = GOLDEN.get("gaps_redi").get(golden).get(i).asDouble();
      if (values.get(i).isPresent()) {
        assertThat(values.get(i).getAsDouble())
            .as("day %d", i)
            .isCloseTo(expected, within(1e-9 * Math.max(1e-3, expected)));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(200);
  }

  private static void compare(
      JsonNode golden, String loads, String feature, String column, int fullFrom, Missing missing) {
    List<Double> series = new ArrayList<>();
    golden.get(loads).forEach(value -> series.add(value.isNull() ? null : value.asDouble()));
    check(fold(series, feature, missing), golden.get(column), fullFrom);
  }

  private static void compare(
      JsonNode golden,
      JsonNode calendar,
      String feature,
      String column,
      int fullFrom,
      Missing missing) {
    check(fold(calendar(calendar), feature, missing), golden.get(column), fullFrom);
  }

  private static List<Double> calendar(JsonNode calendar) {
    List<Double> series = new ArrayList<>();
    for (int i = 0; i < calendar.get("load").size(); i++) {
      boolean recorded = calendar.get("recorded").get(i).asBoolean();
      series.add(recorded ? calendar.get("load").get(i).asDouble() : null);
    }
    return series;
  }

  private static List<OptionalDouble> fold(List<Double> series, String feature, Missing missing) {
    List<Feature> features = new ArrayList<>(LoadCatalogue.load(LoadMeasure.SRPE, missing));
    features.addAll(LoadCatalogue.history(LoadMeasure.SRPE, missing));
    FeatureSet set = FeatureSet.of(features);
    double[] state = new double[set.stateSize()];
    FeatureRow row = set.row();
    DayBuffer day = new DayBuffer();
    List<OptionalDouble> values = new ArrayList<>();
    int date = (int) LocalDate.of(2023, 1, 2).toEpochDay();
    for (Double load : series) {
      day.begin(date++);
      if (load != null) {
        day.trained(load);
      }
      set.step(state, 0, day);
      set.read(state, 0, row);
      values.add(row.find(feature));
    }
    return values;
  }

  private static void check(List<OptionalDouble> values, JsonNode golden, int fullFrom) {
    int compared = 0;
    for (int i = fullFrom - 1; i < values.size(); i++) {
      if (golden.get(i).isNull()) {
        assertThat(values.get(i)).as("day %d", i).isEmpty();
      } else {
        double expected = golden.get(i).asDouble();
        assertThat(values.get(i)).as("day %d", i).isPresent();
        assertThat(values.get(i).getAsDouble())
            .as("day %d", i)
            .isCloseTo(expected, within(1e-9 * Math.max(1e-3, Math.abs(expected))));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(100);
  }
}
