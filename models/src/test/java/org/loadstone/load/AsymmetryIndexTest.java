package org.loadstone.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.feature.Asymmetry;
import org.loadstone.feature.AsymmetryIndex;
import org.loadstone.feature.LimbPair;

/** Every index equals R (golden/scripts/asym.R), undefined cases included. */
class AsymmetryIndexTest {
  static List<GoldenValues> golden() {
    return GoldenValues.all().toList();
  }

  private static LimbPair pair(String left, String right, String dominant) {
    return new LimbPair(
        Double.parseDouble(left),
        Double.parseDouble(right),
        Optional.of(dominant.equals("R") ? LimbPair.Side.RIGHT : LimbPair.Side.LEFT));
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyIndexOfAPairEqualsR(GoldenValues golden) {
    JsonNode expected = golden.json("asymmetry.json");
    List<String[]> rows = golden.rows("asymmetry_pairs.csv");
    assertThat(rows).hasSize(30);
    for (AsymmetryIndex index : AsymmetryIndex.values()) {
      for (int i = 0; i < rows.size(); i++) {
        LimbPair pair = pair(rows.get(i)[1], rows.get(i)[2], rows.get(i)[3]);
        GoldenValues.assertEqual(
            index.label() + " of pair " + (i + 1),
            index.of(pair),
            expected.get(index.label()).get(i));
      }
    }
    TreeSet<String> names = new TreeSet<>(List.of("meta", "normalised_symmetry_index_multi_trial"));
    Stream.of(AsymmetryIndex.values()).map(AsymmetryIndex::label).forEach(names::add);
    assertThat(expected.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(names);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void theNormalisedIndexOfAllTrialsEqualsR(GoldenValues golden) {
    JsonNode expected =
        golden.json("asymmetry.json").get("normalised_symmetry_index_multi_trial").get("nsi");
    Map<String, List<LimbPair>> trials = new LinkedHashMap<>();
    for (String[] row : golden.rows("asymmetry_trials.csv")) {
      trials
          .computeIfAbsent(row[0], subject -> new java.util.ArrayList<>())
          .add(pair(row[3], row[4], row[1]));
    }
    assertThat(trials).hasSize(8);
    int subject = 0;
    for (List<LimbPair> all : trials.values()) {
      GoldenValues.assertEqual(
          "subject " + subject, Asymmetry.normalisedSymmetry(all), expected.get(subject++));
    }
  }

  @Test
  void indicesByDominanceAreAbsentWhereItIsNotKnown() {
    LimbPair pair = new LimbPair(100, 90, Optional.empty());
    for (AsymmetryIndex index : AsymmetryIndex.values()) {
      assertThat(index.of(pair).isEmpty()).as(index.label()).isEqualTo(index.isByDominance());
    }
    assertThat(AsymmetryIndex.SYMMETRY_ANGLE.isByDominance()).isFalse();
    assertThat(Asymmetry.normalisedSymmetry(List.of(pair))).isEmpty();
    assertThat(Asymmetry.normalisedSymmetry(List.of())).isEmpty();
  }

  @Test
  void trialsThatDisagreeAboutTheDominantSideAreRefused() {
    assertThatThrownBy(
            () -> Asymmetry.normalisedSymmetry(List.of(pair("1", "2", "L"), pair("1", "2", "R"))))
        .hasMessage(
            "Cannot take the symmetry index of trials: the dominant side is not one; state one"
                + " side");
  }
}
