package org.loadstone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every column equals R, complete and with gaps; and what R's series do not show. */
class LoadTableTest {
  private static final LocalDate MONDAY = LocalDate.of(2024, 1, 1);

  static List<GoldenValues> golden() {
    return GoldenValues.all().toList();
  }

  private static LoadSeries file(GoldenValues golden, String csv) {
    TreeMap<Integer, OptionalDouble> days = new TreeMap<>();
    for (String[] row : golden.rows(csv)) {
      days.put(
          (int) LocalDate.parse(row[0]).toEpochDay(),
          row[1].isEmpty()
              ? OptionalDouble.empty()
              : OptionalDouble.of(Double.parseDouble(row[1])));
    }
    return LoadSeries.of(days);
  }

  private static int compare(LoadTable table, JsonNode golden) {
    List<String> compared = new ArrayList<>();
    golden.fieldNames().forEachRemaining(compared::add);
    for (String column : compared) {
      assertThat(golden.get(column)).as(column).hasSize(table.size());
      for (int row = 0; row < table.size(); row++) {
        JsonNode expected = golden.get(column).get(row);
        String where = column + " " + table.date(row);
        switch (column) {
          case "date" -> assertThat(table.date(row)).isEqualTo(expected.asText());
          case "recorded" -> assertThat(table.isRecorded(row)).isEqualTo(expected.asBoolean());
          case "load" -> assertThat(table.load(row).orElse(0)).isEqualTo(expected.asDouble());
          default -> GoldenValues.assertEqual(where, table.value(column, row), expected);
        }
      }
    }
    return compared.size();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyColumnOfACompleteSeriesEqualsR(GoldenValues golden) {
    LoadTable table = LoadTable.of(file(golden, "load_full.csv"));
    JsonNode full = golden.json("load_features.json").get("full");
    assertThat(compare(table, full)).isEqualTo(2 + table.columns().size()).isEqualTo(38);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void gapsAsDaysOfLoadZeroEqualR(GoldenValues golden) {
    LoadTable table = LoadTable.of(file(golden, "load_gaps.csv"), Gaps.ZERO);
    assertThat(compare(table, golden.json("load_features.json").get("gaps_policy_zero")))
        .isEqualTo(37);
    compare(table, golden.json("load_features.json").get("gaps_redi"));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void recordedDaysInARowEqualR(GoldenValues golden) {
    LoadTable table = LoadTable.of(file(golden, "load_gaps.csv"), Gaps.ROWS);
    assertThat(compare(table, golden.json("load_features.json").get("gaps_policy_rows")))
        .isEqualTo(36);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theDaysAtHandEqualR(GoldenValues golden) {
    LoadTable table = LoadTable.of(file(golden, "load_gaps.csv"), Gaps.AVAILABLE);
    assertThat(compare(table, golden.json("load_features.json").get("gaps_policy_available")))
        .isEqualTo(6);
    assertThat(compare(table, golden.json("load_features.json").get("gaps_redi"))).isEqualTo(3);
  }

  private static LoadSeries series(Double... loads) {
    TreeMap<Integer, OptionalDouble> days = new TreeMap<>();
    for (int day = 0; day < loads.length; day++) {
      days.put(
          (int) MONDAY.toEpochDay() + day,
          loads[day] == null ? OptionalDouble.empty() : OptionalDouble.of(loads[day]));
    }
    return LoadSeries.of(days);
  }

  private static LoadSeries constant(int days, double load) {
    Double[] loads = new Double[days];
    java.util.Arrays.fill(loads, load);
    return series(loads);
  }

  @Test
  void aConstantSeriesHasRatiosOfOneAndNoMonotony() {
    LoadTable table = LoadTable.of(constant(40, 0.1));
    for (String ratio :
        List.of("acwr_coupled_7_28", "acwr_uncoupled_7_21", "acwr_uncoupled_7_28prior")) {
      assertThat(table.value(ratio, 39).getAsDouble()).as(ratio).isCloseTo(1, within(1e-12));
    }
    assertThat(table.value("sd7", 39)).hasValue(0);
    assertThat(table.value("monotony", 39)).isEmpty();
    assertThat(table.value("strain", 39)).isEmpty();
    assertThat(table.value("week_change_ratio", 39)).hasValue(0);
  }

  @Test
  void aSeriesOfZerosHasSumsAndNoRatio() {
    LoadTable table = LoadTable.of(constant(40, 0));
    for (String column : table.columns()) {
      boolean isRatio =
          column.startsWith("acwr") || column.equals("monotony") || column.equals("strain");
      if (isRatio || column.equals("week_change_ratio")) {
        assertThat(table.value(column, 39)).as(column).isEmpty();
      } else {
        assertThat(table.value(column, 39).orElseThrow()).as(column).isZero();
      }
    }
  }

  @Test
  void aSingleDayHasWhatNeedsNoWindow() {
    LoadTable table = LoadTable.of(series(300.0));
    List<String> present =
        table.columns().stream().filter(column -> table.value(column, 0).isPresent()).toList();
    assertThat(present)
        .hasSize(23)
        .contains("acwr_coupled_expanding", "ewma_acute_7", "ctl_inv", "redi_lambda_0_1")
        .doesNotContain("acute7_mean", "sd7", "week_change_abs");
    assertThat(table.value("banister_performance_k1_1_k2_2", 0)).hasValue(-300);
    assertThat(table.value("banister_performance_lagged", 0)).hasValue(0);
    assertThat(table.value("tsb_exp_prev_day", 0)).hasValue(0);
  }

  @Test
  void aSeriesThatBeginsWithDaysWithoutALoadKeepsThem() {
    LoadSeries late = series(null, null, 100.0, 200.0, 300.0, 400.0, 500.0);
    LoadTable available = LoadTable.of(late, Gaps.AVAILABLE);
    assertThat(available.size()).isEqualTo(7);
    assertThat(available.load(0)).isEmpty();
    assertThat(available.value("redi_lambda_0_1", 1)).isEmpty();
    assertThat(available.value("redi_lambda_0_1", 2)).hasValue(100);
    assertThat(available.value("mean7_min4", 6)).hasValue(300);
    assertThat(LoadTable.of(late, Gaps.ZERO).value("ewma_acute_7", 1)).hasValue(0);
    LoadTable rows = LoadTable.of(late, Gaps.ROWS);
    assertThat(rows.date(0)).isEqualTo(MONDAY.plusDays(2));
    assertThat(rows.value("ewma_acute_7", 0)).hasValue(100);
    assertThat(rows.value("acute7_mean", 4)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Gaps.class)
  void aSeriesWithoutAnyKnownLoadHasNoMeans(Gaps gaps) {
    LoadTable table = LoadTable.of(series(null, null), gaps);
    assertThat(table.size()).isEqualTo(gaps == Gaps.ROWS ? 0 : 2);
    for (int row = 0; row < table.size(); row++) {
      assertThat(table.value("redi_lambda_0_1", row)).isEmpty();
      assertThat(table.isRecorded(row)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Gaps.class)
  void aTableIsTheSameForThePastWhateverFollows(Gaps gaps) {
    LoadSeries known = series(100.0, null, 250.0, 0.0, 80.0, 80.0, 90.0, 120.0);
    LoadSeries more = series(100.0, null, 250.0, 0.0, 80.0, 80.0, 90.0, 120.0, null, 900.0);
    LoadTable before = LoadTable.of(known, gaps);
    LoadTable after = LoadTable.of(more, gaps);
    assertThat(before.size()).isGreaterThanOrEqualTo(7);
    for (int row = 0; row < before.size(); row++) {
      for (String column : before.columns()) {
        assertThat(after.value(column, row)).as(column).isEqualTo(before.value(column, row));
      }
    }
  }

  @Test
  void whatCannotBeATableIsRefusedInOneLine() {
    assertThatThrownBy(() -> LoadTable.of(series(1.0, null)))
        .hasMessage("Cannot compute load metrics: 1 of 2 days have no load; say what that means");
    assertThatThrownBy(() -> series(1.0, -2.0))
        .hasMessage(
            "Cannot take load -2.0 of 2024-01-02: not at least 0; mend it or leave it empty");
    assertThatThrownBy(() -> LoadSeries.of(new TreeMap<>()))
        .hasMessage("Cannot take a load series of 0 days; give one at least");
    TreeMap<Integer, OptionalDouble> typo = new TreeMap<>();
    typo.put((int) MONDAY.toEpochDay(), OptionalDouble.of(1));
    typo.put((int) LocalDate.of(2204, 1, 1).toEpochDay(), OptionalDouble.of(1));
    assertThatThrownBy(() -> LoadSeries.of(typo))
        .hasMessage(
            "Cannot take a load series from 2024-01-01 to 2204-01-01: 65,744 days, 2 of them"
                + " recorded; mend the date");
    assertThatThrownBy(() -> LoadTable.of(series(1.0)).value("acute", 0))
        .hasMessageStartingWith("Cannot find load column acute; use one of [acute7_mean,");
  }
}
