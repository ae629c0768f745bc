package org.loadstone.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Interval;

class RatesTest {
  // R: poisson.test(82, 1245)$conf.int, poisson.test(0, 10)$conf.int, binom.test(23, 28)$conf.int
  @Test
  void exactIntervalsEqualR() {
    Interval rate = Rates.exact(82, 1245, 0.95);
    assertThat(rate.estimate()).isCloseTo(82 / 1245.0, within(1e-15));
    assertThat(rate.low()).isCloseTo(0.0523831594120, within(1e-9));
    assertThat(rate.high()).isCloseTo(0.0817539125591, within(1e-9));
    assertThat(Rates.exact(0, 10, 0.95).low()).isZero();
    assertThat(Rates.exact(0, 10, 0.95).high()).isCloseTo(0.368887945411, within(1e-9));
    Interval share = Rates.share(23, 28, 0.95);
    assertThat(share.low()).isCloseTo(0.631066650581, within(1e-7));
    assertThat(share.high()).isCloseTo(0.939357091181, within(1e-7));
    assertThat(Rates.share(0, 5, 0.95).low()).isZero();
    assertThat(Rates.share(5, 5, 0.95).high()).isEqualTo(1);
  }

  // R: optim() on sum(dnbinom(y, size = 1/a, mu = r * e, log = TRUE))
  @Test
  void negativeBinomialIsTheLargestLikelihood() {
    int[] y = {0, 1, 4, 2, 0, 7, 1, 0, 3, 2};
    double[] e = {1.2, 0.8, 2, 1.5, 0.4, 1.1, 0.9, 1.3, 2.2, 1};
    NegativeBinomialRate fit = NegativeBinomialRate.of(y, e, 0.95);
    assertThat(fit.rate().estimate()).isCloseTo(1.607280402952, within(1e-5));
    assertThat(fit.dispersion()).isCloseTo(0.443444135984, within(1e-4));
    assertThat(fit.logLikelihood()).isCloseTo(-17.943917049455, within(1e-8));
    assertThat(fit.rate().low()).isCloseTo(0.868037840654, within(1e-4));
    assertThat(fit.rate().high()).isCloseTo(2.976080272914, within(1e-4));
  }

  @Test
  void countsThatVaryByChanceAloneArePoisson() {
    NegativeBinomialRate fit =
        NegativeBinomialRate.of(new int[] {2, 2, 2, 2}, new double[] {1, 1, 1, 1}, 0.95);
    assertThat(fit.dispersion()).isZero();
    assertThat(fit.rate().estimate()).isCloseTo(2, within(1e-12));
    double factor = Math.exp(1.959963984540054 / Math.sqrt(8));
    assertThat(fit.rate().high()).isCloseTo(2 * factor, within(1e-9));
  }

  @Test
  void burdenTakesAthletesAsDraws() {
    Interval burden = Rates.byAthlete(new double[] {10, 0, 20}, new double[] {1, 1, 2}, 0.95);
    assertThat(burden.estimate()).isCloseTo(7.5, within(1e-12));
    double error = Math.sqrt((2.5 * 2.5 + 7.5 * 7.5 + 5 * 5) * 3 / 2) / 4 / 7.5;
    assertThat(burden.high()).isCloseTo(7.5 * Math.exp(1.959963984540054 * error), within(1e-9));
    assertThat(Rates.byAthlete(new double[2], new double[] {1, 1}, 0.95).estimate()).isZero();
  }

  @Test
  void saysWhatCannotBeARate() {
    assertThatThrownBy(() -> Rates.exact(1, 0, 0.95))
        .hasMessageContaining("give events of 0 or more and exposure above 0");
    assertThatThrownBy(() -> Rates.share(3, 2, 0.95)).hasMessageContaining("3 of 2");
    assertThatThrownBy(() -> Rates.byAthlete(new double[1], new double[1], 0.95))
        .hasMessageContaining("give two athletes or more");
    assertThatThrownBy(() -> NegativeBinomialRate.of(new int[2], new double[] {1, 1}, 0.95))
        .hasMessageContaining("give athletes with events and exposure");
  }

  // Athletes with gamma rates of mean 2: the exact Poisson interval is too narrow, ours are not.
  @Test
  void intervalsOfUnequalAthletesCoverTheTruth() {
    assumeFalse(System.getProperty("slow", "none").equals("none"), "needs -Dslow=bounded or whole");
    SplittableRandom random = new SplittableRandom(2026);
    int runs = 400;
    int negativeBinomial = 0;
    int draws = 0;
    for (int run = 0; run < runs; run++) {
      int n = 60;
      int[] counts = new int[n];
      double[] amounts = new double[n];
      double[] exposures = new double[n];
      for (int i = 0; i < n; i++) {
        exposures[i] = 0.5 + random.nextDouble();
        double gamma = -Math.log(random.nextDouble()) - Math.log(random.nextDouble());
        counts[i] = poisson(gamma * exposures[i], random); // shape 2, scale 1: mean 2
        amounts[i] = counts[i];
      }
      negativeBinomial +=
          NegativeBinomialRate.of(counts, exposures, 0.95).rate().contains(2) ? 1 : 0;
      draws += Rates.byAthlete(amounts, exposures, 0.95).contains(2) ? 1 : 0;
    }
    // 0.95 less three standard errors of 400 runs
    assertThat(negativeBinomial / (double) runs).isGreaterThan(0.917);
    assertThat(draws / (double) runs).isGreaterThan(0.917);
  }

  private static int poisson(double mean, SplittableRandom random) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double p = random.nextDouble(); p > limit; p *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
