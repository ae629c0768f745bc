package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PreprocessingTest {
  private static final RiskTable TABLE =
      RiskTable.labelled(List.of("full", "gaps", "same_gaps", "flat", "empty"))
          .add("a", "", 1, OptionalInt.empty(), new double[] {1, 10, 1, 5, 0}, marks(true, true))
          .add("a", "", 2, OptionalInt.empty(), new double[] {2, 0, 0, 5, 0}, marks(true, false))
          .add("a", "", 3, OptionalInt.of(5), new double[] {3, 20, 2, 5, 0}, marks(true, true))
          .add("a", "", 4, OptionalInt.of(5), new double[] {4, 60, 3, 5, 0}, marks(true, true))
          .build();

  private static boolean[] marks(boolean full, boolean gaps) {
    return new boolean[] {full, gaps, gaps, true, false};
  }

  @Test
  void absentValuesBecomeTheMedianWithOneMissingMarkPerPattern() {
    Preprocessing p = Preprocessing.fit(TABLE, Preprocessing.Scaling.NONE);
    assertThat(List.of(p.title(0), p.title(1), p.title(2), p.title(3)))
        .containsExactly("full", "gaps", "gaps is absent", "same_gaps");
    assertThat(p.terms()).hasSize(4);
    assertThat(p.apply(TABLE)[1]).containsExactly(2, 20, 1, 2);
    assertThat(p.dropped())
        .containsExactly(
            "flat: constant on the training rows", "empty: absent on every training row");
  }

  @Test
  void scaledTermsHaveTrainingMeanZeroAndDeviationOne() {
    Preprocessing p = Preprocessing.fit(TABLE, Preprocessing.Scaling.STANDARD);
    double[][] z = p.apply(TABLE);
    for (int k = 0; k < p.terms().size(); k++) {
      double sum = 0;
      double squares = 0;
      for (double[] row : z) {
        sum += row[k];
        squares += row[k] * row[k];
      }
      assertThat(sum).isCloseTo(0, within(1e-12));
      assertThat(squares / z.length).isCloseTo(1, within(1e-12));
    }
  }

  @Test
  void newRowsAreTreatedByTrainingValuesOnly() {
    Preprocessing p = Preprocessing.fit(TABLE, Preprocessing.Scaling.NONE);
    FeatureVector v = FeatureVector.of(p.features(), Map.of("gaps", 1e6, "flat", 9.0));
    assertThat(p.apply(v)).containsExactly(2.5, 60, 0, 2);
  }

  @Test
  void valuesBeyondTheTrainingRangeCountAsItsEnds() {
    RiskTable beyond =
        RiskTable.labelled(List.of("full"))
            .add("b", "", 1, OptionalInt.empty(), new double[] {-1e9}, new boolean[] {true})
            .add("b", "", 2, OptionalInt.empty(), new double[] {1e9}, new boolean[] {true})
            .build();
    RiskTable train = TABLE.withFeatures(List.of("full"));
    Preprocessing straight = Preprocessing.fit(train, Preprocessing.Scaling.NONE);
    assertThat(straight.apply(beyond)).isDeepEqualTo(new double[][] {{1}, {4}});
    Preprocessing curved = Preprocessing.fit(train, Preprocessing.Scaling.STANDARD, f -> true);
    double[][] seen = curved.apply(train);
    assertThat(curved.apply(beyond)).isDeepEqualTo(new double[][] {seen[0], seen[3]});
    assertThat(curved.terms().getFirst().kind()).isEqualTo(Preprocessing.Kind.SPLINE);
  }

  @Test
  void valuesAsGivenStayAbsentWhereTheyAre() {
    Preprocessing p = Preprocessing.asGiven(TABLE);
    assertThat(p.apply(TABLE)[0]).containsExactly(1, 10, 1);
    assertThat(p.apply(TABLE)[1]).containsExactly(2, Double.NaN, Double.NaN);
    FeatureVector v = FeatureVector.of(p.features(), Map.of("gaps", 1e6, "flat", 9.0));
    assertThat(p.apply(v)).containsExactly(Double.NaN, 1e6, Double.NaN);
    assertThat(p.dropped())
        .containsExactly(
            "flat: constant on the training rows", "empty: absent on every training row");
  }
}
