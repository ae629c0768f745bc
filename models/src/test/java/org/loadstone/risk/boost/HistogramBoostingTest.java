package org.loadstone.risk.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Answer;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.BoostedModel;
import org.loadstone.risk.FeatureReader;
import org.loadstone.risk.FeatureVector;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;

class HistogramBoostingTest {
  private static final RiskTable TABLE = SyntheticRisk.table(60, 40, 11);
  private static final HistogramSettings SETTINGS =
      HistogramSettings.standard().withRounds(10, 30, 60);

  @Test
  void choosesTheTreesThatHeldOutAthletesFavour() {
    BoostedModel model = fit(SETTINGS);
    BoostedModel most = fit(SETTINGS.withRounds(60));
    assertThat(model.trees()).hasSize(30);
    assertThat(model.risks(TABLE)).containsExactly(most.first(30).risks(TABLE));
    RiskTable other = SyntheticRisk.table(200, 40, 12);
    double[] constant = new double[other.rows()];
    Arrays.fill(constant, (double) TABLE.events() / TABLE.rows());
    assertThat(loss(model.risks(other), other)).isLessThan(loss(constant, other) - 0.04);
    assertThat(loss(model.risks(other), other)).isLessThan(loss(most.risks(other), other));
  }

  @Test
  void isTheSameOnOneTwoAndEightThreads() throws Exception {
    BoostedModel[] models = new BoostedModel[3];
    int[] threads = {1, 2, 8};
    for (int i = 0; i < threads.length; i++) {
      try (ForkJoinPool pool = new ForkJoinPool(threads[i])) {
        models[i] = pool.submit(() -> fit(SETTINGS)).get();
      }
    }
    for (BoostedModel model : models) {
      assertThat(model.risks(TABLE)).containsExactly(models[0].risks(TABLE));
      assertThat(model.trees()).hasSameSizeAs(models[0].trees());
    }
  }

  @Test
  void aMonotoneFeatureNeverMovesTheRiskTheOtherWay() {
    HistogramSettings rough = HistogramSettings.standard().withRounds(80).withTreeLimits(5, 0.1);
    assertThat(falls(fit(rough), "load")).isPositive();
    assertThat(falls(fit(rough.withMonotone(Map.of("load", 1))), "load")).isZero();
    BoostedModel against = fit(rough.withMonotone(Map.of("load", -1, "noise", 1)));
    assertThat(falls(against, "noise")).isZero();
    assertThat(rises(against, "load")).isZero();
  }

  @Test
  void aMonotoneFeatureThatTheTableLacksIsNamed() {
    Answer<RiskModel> found =
        new HistogramBoosting(SETTINGS.withMonotone(Map.of("impact", 1))).fit(TABLE, 1);
    assertThat(found.reason())
        .contains("the table has no feature impact, which was to be monotone");
  }

  @Test
  void saysWhereTheNativeLibraryDoesNotLoad() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dos.arch=unheard",
                "-cp",
                System.getProperty("java.class.path"),
                NoLibrary.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(said)
        .contains("XGBoost's native library does not load on this machine")
        .contains("unheard");
    assertThat(said.lines().toList()).hasSize(2);
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> SETTINGS.withRounds(0)).hasMessageContaining("[0] trees, 3 folds");
    assertThatThrownBy(() -> SETTINGS.withTreeLimits(3, 0)).hasMessageContaining("leaf weight 0.0");
    assertThatThrownBy(() -> SETTINGS.withMonotone(Map.of("load", 2)))
        .hasMessage("Cannot boost: monotone {load=2}; give 1 for rising, -1 for falling");
  }

  /** Asks twice: a class that failed to start fails otherwise the second time. */
  static final class NoLibrary {
    private NoLibrary() {}

    public static void main(String[] args) {
      for (int i = 0; i < 2; i++) {
        System.out.println(new HistogramBoosting(SETTINGS).fit(TABLE, 1).reason().orElse("fitted"));
      }
    }
  }

  private static BoostedModel fit(HistogramSettings settings) {
    return (BoostedModel) new HistogramBoosting(settings).fit(TABLE, 3).require();
  }

  private static double loss(double[] risk, RiskTable table) {
    return OverallError.logLoss(RiskSample.of(risk, table.labels())).require();
  }

  private static int falls(BoostedModel model, String feature) {
    return moves(model, feature, -1);
  }

  private static int rises(BoostedModel model, String feature) {
    return moves(model, feature, 1);
  }

  // How often the risk moves in the direction as the feature rises, other values held.
  private static int moves(BoostedModel model, String feature, int direction) {
    FeatureReader reader = TABLE.reader(model.features());
    int index = model.features().indexOf(feature);
    int count = 0;
    for (int row = 0; row < TABLE.rows(); row += 60) {
      FeatureVector v = reader.at(row);
      boolean[] present = v.present().clone();
      present[index] = true;
      double before = Double.NaN;
      for (double x : List.of(-2.0, -1.5, -1.0, -0.5, -0.2, 0.0, 0.2, 0.5, 1.0, 1.5, 2.0)) {
        double[] value = v.value().clone();
        value[index] = x;
        double margin = model.margin(new FeatureVector(value, present));
        count += Math.signum(margin - before) == direction ? 1 : 0;
        before = margin;
      }
    }
    return count;
  }
}
