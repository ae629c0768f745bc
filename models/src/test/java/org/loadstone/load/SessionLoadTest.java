package org.loadstone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.day.SessionLoad;
import org.loadstone.day.SessionLoad.Weights;

/** Equal to the R values (golden/scripts/load.R). */
class SessionLoadTest {
  static List<GoldenValues> golden() {
    return GoldenValues.all().toList();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void trainingImpulsesAndSessionRpeEqualR(GoldenValues golden) {
    JsonNode expected = golden.json("trimp.json");
    List<String[]> rows = golden.rows("trimp.csv");
    assertThat(rows).hasSize(12);
    for (int i = 0; i < rows.size(); i++) {
      double[] row = Arrays.stream(rows.get(i)).mapToDouble(SessionLoadTest::orNan).toArray();
      Weights weights = rows.get(i)[1].equals("M") ? Weights.MEN : Weights.WOMEN;
      double reserve = SessionLoad.heartRateReserve(row[6], row[3], row[4]);
      double[] zones = Arrays.copyOfRange(row, 7, 12);
      check(expected, "hrr", i, reserve);
      check(expected, "banister_trimp", i, SessionLoad.banisterTrimp(row[2], reserve, weights));
      check(expected, "edwards_trimp", i, SessionLoad.edwardsTrimp(zones));
      check(expected, "session_rpe", i, SessionLoad.sessionRpe(row[5], row[2]));
    }
  }

  private static double orNan(String text) {
    return text.matches("[0-9.]+") ? Double.parseDouble(text) : Double.NaN;
  }

  private static void check(JsonNode expected, String column, int row, double value) {
    GoldenValues.assertEqual(
        column + " " + row, OptionalDouble.of(value), expected.get(column).get(row));
  }

  @Test
  void impossibleSessionsAreRefused() {
    assertThatThrownBy(() -> SessionLoad.heartRateReserve(150, 60, 60))
        .hasMessage(
            "Cannot take the heart-rate reserve of 150.0, rest 60.0, maximum 60.0; give finite"
                + " rates, the maximum above rest");
    assertThatThrownBy(() -> SessionLoad.heartRateReserve(Double.POSITIVE_INFINITY, 60, 190))
        .hasMessageContaining("give finite rates");
    assertThatThrownBy(() -> SessionLoad.edwardsTrimp(1, 2))
        .hasMessage("Cannot sum zones: 2; give the minutes of five");
    assertThatThrownBy(() -> SessionLoad.edwardsTrimp(1, 2, 3, -4, 5))
        .hasMessage("Cannot take -4.0 minutes in zone 4; give a finite duration, at least 0");
    assertThatThrownBy(() -> SessionLoad.sessionRpe(11, 60))
        .hasMessage("Cannot take the rating 11.0; give a CR10 rating, 0 to 10");
  }

  @Test
  void reservesThatAreNoShareAndEndlessDurationsAreRefused() {
    for (double reserve : new double[] {Double.NaN, -0.1, 1.11, 75, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> SessionLoad.banisterTrimp(60, reserve, Weights.MEN))
          .hasMessage(
              "Cannot take the heart-rate reserve %s; give a share, 0 to 1 (at most 1.1), not per"
                      .formatted(reserve)
                  + " cent");
    }
    assertThat(SessionLoad.banisterTrimp(60, 1.05, Weights.MEN)).isBetween(302.0, 303.0);
    assertThat(SessionLoad.banisterTrimp(60, 0, Weights.WOMEN)).isZero();
    for (double minutes : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> SessionLoad.banisterTrimp(minutes, 0.5, Weights.MEN))
          .hasMessage(
              "Cannot take %s minutes; give a finite duration, at least 0".formatted(minutes));
      assertThatThrownBy(() -> SessionLoad.sessionRpe(5, minutes)).hasMessageContaining("minutes");
    }
  }
}
