package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Golden;
import org.loadstone.metric.Interval;

class LogisticModelTest {
  private static final List<String> TERMS =
      List.of("thiotepa", "pyridoxine", "number", "size", "prior", "log_period");
  private static final JsonNode R = Golden.json("discrete_hazard.json");
  private static final RiskTable BLADDER = bladder();

  @Test
  void unpenalisedFitEqualsRsGlmWithItsClusteredErrors() {
    LogisticModel m = fit(BLADDER, 0);
    double[] beta = original(m);
    for (int k = 0; k < beta.length; k++) {
      assertThat(beta[k]).isCloseTo(R.at("/logit/coef/" + k).asDouble(), within(1e-9));
    }
    for (int k = 1; k < beta.length; k++) {
      double scale = m.preprocessing().terms().get(k - 1).scale();
      double error = Math.sqrt(m.covariance().get(k).get(k)) / scale;
      assertThat(error).isCloseTo(R.at("/logit/robust_cluster_se/" + k).asDouble(), within(1e-7));
    }
  }

  @Test
  void ridgeFitEqualsGlmnetsOptimum() {
    double[] light = original(fit(BLADDER, 0.01));
    double[] heavy = original(fit(BLADDER, 0.1));
    for (int k = 0; k < light.length; k++) {
      assertThat(light[k])
          .isCloseTo(R.at("/ridge_newton_std_lambda_0_01/" + k).asDouble(), within(1e-8));
      assertThat(heavy[k])
          .isCloseTo(R.at("/ridge_newton_std_lambda_0_1/" + k).asDouble(), within(1e-8));
    }
  }

  @Test
  void contributionsSumToTheLogOddsMinusThoseOfTheAverageRow() {
    RiskTable table = SyntheticRisk.table(40, 30, 2);
    LogisticModel m = fit(table, 0.01);
    FeatureReader reader = table.reader(m.features());
    for (int row = 0; row < table.rows(); row += 7) {
      FeatureVector v = reader.at(row);
      Explanation e = m.explain(v).orElseThrow();
      double sum = e.contributions().stream().mapToDouble(Explanation.Contribution::amount).sum();
      assertThat(sum).isCloseTo(m.logOdds(v) - m.intercept(), within(1e-9));
      assertThat(e.strongest(3)).hasSize(3);
      assertThat(Math.abs(e.strongest(1).getFirst().amount()))
          .isGreaterThanOrEqualTo(Math.abs(e.strongest(2).getLast().amount()));
    }
    Map<String, Double> load = Map.of("load", 2.0);
    Explanation high = m.explain(FeatureVector.of(m.features(), load)).orElseThrow();
    assertThat(high.strongest(1).getFirst().feature()).isEqualTo("load");
    assertThat(high.strongest(1).getFirst().amount()).isBetween(0.8, 2.2);
  }

  @Test
  void theIntervalOfARiskHoldsItAndWidensFarFromTheData() {
    LogisticModel m = fit(SyntheticRisk.table(60, 30, 4), 0.001);
    Interval near = m.interval(FeatureVector.of(m.features(), Map.of()), 0.95).orElseThrow();
    FeatureVector far = FeatureVector.of(m.features(), Map.of("load", 4.0, "sleep", -4.0));
    Interval wide = m.interval(far, 0.95).orElseThrow();
    assertThat(near.contains(near.estimate())).isTrue();
    assertThat(near.low()).isPositive();
    assertThat(wide.high()).isLessThan(1);
    assertThat(wide.width()).isGreaterThan(near.width());
  }

  @Test
  void knownCoefficientsLieInTheirIntervalsAsOftenAsStated() {
    String slow = System.getProperty("slow", "none");
    assumeFalse(slow.equals("none"), "needs -Dslow=bounded or whole");
    int runs = slow.equals("whole") ? 400 : 100;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      LogisticModel m = fit(complete(SyntheticRisk.table(120, 25, 1000 + run, 0)), 0);
      double scale = m.preprocessing().terms().getFirst().scale();
      double estimate = m.coefficients().getFirst() / scale;
      double error = Math.sqrt(m.covariance().get(1).get(1)) / scale;
      covered += Interval.wald(estimate, error, 0.95).contains(0.8) ? 1 : 0;
    }
    // 95 % coverage has a binomial error of 2.2 % (100 runs) or 1.1 % (400).
    assertThat((double) covered / runs).isBetween(0.95 - 0.08, 1.0);
  }

  @Test
  void oneRecoveryShowsTheTrueCoefficientsInside() {
    LogisticModel m = fit(complete(SyntheticRisk.table(300, 30, 77, 0)), 0);
    double scale = m.preprocessing().terms().getFirst().scale();
    Interval load =
        Interval.wald(
            m.coefficients().getFirst() / scale,
            Math.sqrt(m.covariance().get(1).get(1)) / scale,
            0.99);
    assertThat(load.contains(0.8)).isTrue();
    assertThat(load.width()).isLessThan(0.3);
  }

  @Test
  void collinearTermsWithoutPenaltyAreRefusedWithTheRemedy() {
    double[][] x = {{1, 2}, {2, 4}, {3, 6}, {4, 8}};
    int[] y = {0, 1, 0, 1};
    assertThat(RidgeNewton.fit(x, y, 0, new double[3]).reason().orElseThrow())
        .contains("collinear")
        .contains("raise lambda");
    assertThat(RidgeNewton.fit(x, y, 0.01, new double[3]).require().beta()[1]).isFinite();
  }

  @Test
  void separatedOutcomesWithoutPenaltyAreRefused() {
    double[][] x = {{-2}, {-1}, {1}, {2}};
    int[] y = {0, 0, 1, 1};
    assertThat(RidgeNewton.fit(x, y, 0, new double[2]).reason().orElseThrow())
        .contains("separate the outcomes");
  }

  @Test
  void oneAthleteHasNoIntervalRatherThanAFalseOne() {
    LogisticModel m = fit(SyntheticRisk.table(1, 200, 5), 0.01);
    assertThat(m.covariance()).isEmpty();
    assertThat(m.interval(FeatureVector.of(m.features(), Map.of()), 0.95)).isEmpty();
  }

  @Test
  void wrongShapesAreRefused() {
    LogisticModel m = fit(BLADDER, 0.1);
    assertThatThrownBy(() -> new LogisticModel(m.preprocessing(), 0, List.of(1.0), 0.1, List.of()))
        .hasMessageContaining("1 coefficients, covariance of 0 rows for 6 terms");
  }

  private static LogisticModel fit(RiskTable table, double lambda) {
    Preprocessing steps = Preprocessing.fit(table, Preprocessing.Scaling.STANDARD);
    double[][] x = steps.apply(table);
    int[] y = table.labels();
    RidgeNewton.Fit fit =
        RidgeNewton.fit(x, y, lambda, RidgeNewton.baseRate(y, steps.terms().size())).require();
    List<Double> coefficients = Arrays.stream(fit.beta()).skip(1).boxed().toList();
    return new LogisticModel(
        steps,
        fit.beta()[0],
        coefficients,
        lambda,
        ClusterSandwich.of(x, y, table.athleteCodes(), fit));
  }

  // An imputed sleep would be another model than the one that made the data.
  private static RiskTable complete(RiskTable table) {
    boolean[] known = table.require("sleep").present();
    int[] rows = IntStream.range(0, table.rows()).filter(row -> known[row]).toArray();
    return table.subset(rows).withFeatures(List.of("load", "sleep", Baselines.PRIOR_INJURIES));
  }

  private static double[] original(LogisticModel m) {
    double[] beta = new double[m.coefficients().size() + 1];
    beta[0] = m.intercept();
    for (int k = 1; k < beta.length; k++) {
      Preprocessing.Term term = m.preprocessing().terms().get(k - 1);
      beta[k] = m.coefficients().get(k - 1) / term.scale();
      beta[0] -= beta[k] * term.centre();
    }
    return beta;
  }

  private static RiskTable bladder() {
    Golden data = Golden.table("person_period.csv");
    double[] id = data.column("id");
    int[] y = data.whole("y");
    List<double[]> columns = TERMS.stream().map(data::column).toList();
    RiskTableBuilder builder = RiskTable.labelled(TERMS);
    boolean[] present = {true, true, true, true, true, true};
    for (int i = 0; i < y.length; i++) {
      int row = i;
      double[] values = columns.stream().mapToDouble(c -> c[row]).toArray();
      builder.add(
          "p%04d".formatted((int) id[i]), "", i, SyntheticRisk.onset(i, y[i]), values, present);
    }
    return builder.build();
  }
}
