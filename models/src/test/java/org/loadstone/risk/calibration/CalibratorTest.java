package org.loadstone.risk.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.loadstone.risk.calibration.Calibrator.Kind;

class CalibratorTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int[] LABELS =
      "0000001000100010110100101101110101110111".chars().map(c -> c - '0').toArray();

  private static double[] risks() {
    double[] out = new double[LABELS.length];
    Arrays.setAll(out, i -> (i + 0.5) / out.length);
    return out;
  }

  // glm(y ~ qlogis(p), binomial) of R.
  @Test
  void plattIsALogisticRegressionOnTheLogit() {
    PlattCalibrator found = (PlattCalibrator) Kind.PLATT.fit(risks(), LABELS).require();
    assertThat(found.intercept()).isCloseTo(-0.1338166318644057, within(1e-10));
    assertThat(found.slope()).isCloseTo(0.7752901620218282, within(1e-10));
    double q = 1 / (1 + Math.exp(0.1338166318644057));
    assertThat(found.calibrate(0.5)).isCloseTo(q, within(1e-10));
  }

  // glm(y ~ log(p) + I(-log1p(-p)), binomial) of R.
  @Test
  void betaHasASlopeForLowAndOneForHighRisks() {
    BetaCalibrator found = (BetaCalibrator) Kind.BETA.fit(risks(), LABELS).require();
    assertThat(found.intercept()).isCloseTo(0.6584980507993715, within(1e-9));
    assertThat(found.low()).isCloseTo(1.2793512896483943, within(1e-9));
    assertThat(found.high()).isCloseTo(0.3592081593855099, within(1e-9));
  }

  // isoreg(p, t) of R, t the outcomes as 20 / 21 and 1 / 23.
  @Test
  void isotonicGoesThroughTheCentresOfFlatStretches() {
    IsotonicCalibrator found = (IsotonicCalibrator) Kind.ISOTONIC.fit(risks(), LABELS).require();
    double[] x = {0, 0.075, 0.25, 0.475, 0.7125, 0.875, 0.9625, 1};
    double[] y = {
      0,
      0.0434782608695652,
      0.270703933747412,
      0.497929606625259,
      0.649413388543823,
      0.725155279503106,
      0.952380952380953,
      1
    };
    assertThat(found.risk()).containsExactly(x, within(1e-12));
    assertThat(found.observed()).containsExactly(y, within(1e-12));
    assertThat(found.calibrate(0.0375)).isCloseTo(0.0434782608695652 / 2, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void everyCalibratorRisesStrictlyAndIsKept(Kind kind) throws Exception {
    Calibrator found = kind.fit(risks(), LABELS).require();
    double before = -1;
    for (int k = 0; k <= 1000; k++) {
      double q = found.calibrate(k / 1000.0);
      assertThat(q).isBetween(0.0, 1.0).isGreaterThan(before);
      before = q;
    }
    String text = JSON.writeValueAsString(CalibratorJson.tree(found));
    assertThat(CalibratorJson.read(JSON.readTree(text))).isEqualTo(found);
  }

  /** Predictions that are twice as sure as they should be: logit p = 2 logit q. */
  private static double[][] distorted(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] out = new double[3][n];
    for (int i = 0; i < n; i++) {
      double logit = -2 + 1.2 * random.nextGaussian();
      out[0][i] = LogOdds.inverse(2 * logit);
      out[1][i] = random.nextDouble() < LogOdds.inverse(logit) ? 1 : 0;
      out[2][i] = i / 20 % 5;
    }
    return out;
  }

  private static int[] whole(double[] values) {
    return Arrays.stream(values).mapToInt(v -> (int) v).toArray();
  }

  @Test
  void theChoiceMendsWhatTheModelOverstates() {
    double[][] seen = distorted(6000, 1);
    CalibratorChoice choice = CalibratorChoice.of(seen[0], whole(seen[1]), whole(seen[2]));
    assertThat(choice.logLoss().get(choice.kind()))
        .isLessThan(choice.logLoss().get(Kind.AS_PREDICTED) - 0.01);
    assertThat(choice.logLoss()).containsOnlyKeys(Kind.values());
    double[][] later = distorted(20_000, 2);
    PlattCalibrator left =
        (PlattCalibrator)
            Kind.PLATT.fit(choice.calibrator().calibrate(later[0]), whole(later[1])).require();
    assertThat(left.slope()).isCloseTo(1, within(0.1));
    assertThat(left.intercept()).isCloseTo(0, within(0.25));
  }

  @Test
  void theChoiceLeavesGoodRisksAlone() {
    SplittableRandom random = new SplittableRandom(3);
    int n = 4000;
    double[] risk = new double[n];
    int[] label = new int[n];
    int[] fold = new int[n];
    for (int i = 0; i < n; i++) {
      risk[i] = LogOdds.inverse(-2 + random.nextGaussian());
      label[i] = random.nextDouble() < risk[i] ? 1 : 0;
      fold[i] = i / 20 % 5;
    }
    Calibrator found = CalibratorChoice.of(risk, label, fold).calibrator();
    for (double p : new double[] {0.05, 0.1, 0.2, 0.4}) {
      assertThat(found.calibrate(p)).isCloseTo(p, within(0.03));
    }
  }

  @Test
  void fewEventsOfGoodRisksMostlyChooseNothing() {
    int bent = 0;
    for (int seed = 1; seed <= 60; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int n = 600;
      double[] risk = new double[n];
      int[] label = new int[n];
      int[] fold = new int[n];
      for (int i = 0; i < n; i++) {
        risk[i] = LogOdds.inverse(-3.5 + random.nextGaussian());
        label[i] = random.nextDouble() < risk[i] ? 1 : 0;
        fold[i] = i % 3;
      }
      bent += CalibratorChoice.of(risk, label, fold).kind() == Kind.AS_PREDICTED ? 0 : 1;
    }
    assertThat(bent).isLessThan(20);
  }

  @Test
  void whatCannotBeFittedSaysWhy() {
    int[] none = new int[LABELS.length];
    for (Kind kind : new Kind[] {Kind.PLATT, Kind.BETA, Kind.ISOTONIC}) {
      assertThat(kind.fit(risks(), none).reason()).as(kind.name()).isPresent();
    }
    int[] falling = Arrays.stream(LABELS).map(y -> 1 - y).toArray();
    assertThat(Kind.PLATT.fit(risks(), falling).reason()).contains("higher risks had fewer events");
    CalibratorChoice choice = CalibratorChoice.of(risks(), falling, alternating());
    assertThat(choice.logLoss()).containsKey(Kind.AS_PREDICTED).doesNotContainKey(Kind.PLATT);
    assertThatThrownBy(() -> CalibratorChoice.of(risks(), LABELS, none))
        .hasMessageContaining("give two folds or more");
    assertThatThrownBy(() -> new PlattCalibrator(0, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> new BetaCalibrator(0, -1, 1)).hasMessageContaining("0 or more");
    assertThatThrownBy(
            () -> new IsotonicCalibrator(new double[] {0, 0.5, 1}, new double[] {0, 0, 1}))
        .hasMessageContaining("ascending points");
  }

  private static int[] alternating() {
    int[] fold = new int[LABELS.length];
    Arrays.setAll(fold, i -> i % 4);
    return fold;
  }
}
