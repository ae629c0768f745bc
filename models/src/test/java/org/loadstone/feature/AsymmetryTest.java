package org.loadstone.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

/** Equal to the R values (golden/scripts/asym.R), undefined cases included. */
class AsymmetryTest {
  private static final JsonNode GOLDEN = GoldenFile.json("asymmetry.json");
  private static final List<String[]> PAIRS = GoldenFile.rows("asymmetry_pairs.csv");

  @Test
  void symmetryIndexEqualsR() {
    compare("symmetry_index_robinson", (l, r) -> orNan(Asymmetry.symmetryIndex(l, r)));
  }

  @Test
  void bilateralStrengthAsymmetryEqualsR() {
    compare("bilateral_strength_asymmetry", (l, r) -> orNan(Asymmetry.bilateralStrength(l, r)));
  }

  @Test
  void symmetryAngleEqualsR() {
    compare("symmetry_angle", (l, r) -> orNan(Asymmetry.symmetryAngle(l, r)));
  }

  @Test
  void limbSymmetryIndexEqualsR() {
    for (int i = 0; i < PAIRS.size(); i++) {
      boolean right = PAIRS.get(i)[3].equals("R");
      double dominant = Double.parseDouble(PAIRS.get(i)[right ? 2 : 1]);
      double other = Double.parseDouble(PAIRS.get(i)[right ? 1 : 2]);
      check(
          i,
          GOLDEN.get("lsi_nondominant_over_dominant").get(i),
          orNan(Asymmetry.limbSymmetry(other, dominant)));
    }
  }

  private static void compare(String name, DoubleBinaryOperator index) {
    for (int i = 0; i < PAIRS.size(); i++) {
      double left = Double.parseDouble(PAIRS.get(i)[1]);
      double right = Double.parseDouble(PAIRS.get(i)[2]);
      check(i, GOLDEN.get(name).get(i), index.applyAsDouble(left, right));
    }
    assertThat(PAIRS).hasSize(30);
  }

  private static void check(int pair, JsonNode expected, double value) {
    if (expected.isNull()) {
      assertThat(value).as("pair %d", pair + 1).isNaN();
    } else {
      double number = expected.asDouble();
      assertThat(value)
          .as("pair %d", pair + 1)
          .isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
    }
  }

  private static double orNan(OptionalDouble value) {
    return value.orElse(Double.NaN);
  }
}
