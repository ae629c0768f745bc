package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecurrenceModelTest {
  private static final CumulativeHazard STEEP =
      new CumulativeHazard(List.of(0.0, 10.0, 40.0), List.of(0.0, 0.5, 0.8), 0.002);
  private static final CumulativeHazard FLAT = CumulativeHazard.constant(0.01);
  private static final Preprocessing LOAD =
      new Preprocessing(
          List.of("load"),
          List.of(new Preprocessing.Term(0, Preprocessing.Kind.VALUE, 1, 1, 2)),
          List.of());

  @Test
  void aCumulativeHazardIsStraightBetweenKnotsAndGoesOnAtItsRate() {
    assertThat(STEEP.at(-1)).isZero();
    assertThat(STEEP.at(0)).isZero();
    assertThat(STEEP.at(5)).isCloseTo(0.25, within(1e-15));
    assertThat(STEEP.at(10)).isEqualTo(0.5);
    assertThat(STEEP.at(25)).isCloseTo(0.65, within(1e-15));
    assertThat(STEEP.at(90)).isCloseTo(0.9, within(1e-15));
    assertThatThrownBy(() -> new CumulativeHazard(List.of(0.0, 1.0), List.of(0.0, -0.1), 0.1))
        .hasMessageContaining("let both rise from 0");
  }

  @Test
  void theRiskIsThatOfTheHazardGatheredWhileTimeSinceReturnGoesOn() {
    RecurrenceModel m = model(List.of(STEEP), 0);
    // Days 5 to 15: 0.25 + 0.05; load 3 is one standard deviation above its mean.
    double gathered = 0.3 * Math.exp(0.7);
    assertThat(m.risk(row(m, 3, 5))).isCloseTo(1 - Math.exp(-gathered), within(1e-14));
    assertThat(m.score(row(m, 3, 5))).isCloseTo(Math.log(gathered), within(1e-14));
    FeatureVector never = FeatureVector.of(m.features(), Map.of("load", 1.0));
    assertThat(m.risk(never)).isCloseTo(1 - Math.exp(-10 * 0.004), within(1e-14));
  }

  @Test
  void anUnseenAthleteHasTheMeanRiskOverFrailties() {
    RecurrenceModel m = model(List.of(STEEP), 0.5);
    double gathered = 0.3 * Math.exp(0.7);
    assertThat(m.risk(row(m, 3, 5)))
        .isCloseTo(1 - Math.pow(1 + 0.5 * gathered, -2), within(1e-14))
        .isLessThan(model(List.of(STEEP), 0).risk(row(m, 3, 5)));
  }

  @Test
  void curvesByEarlierInjuriesShareTheirContribution() {
    RecurrenceModel m = model(List.of(STEEP, FLAT), 0);
    FeatureVector second =
        FeatureVector.of(
            m.features(),
            Map.of("load", 1.0, Baselines.DAYS_SINCE_RETURN, 0.0, Baselines.PRIOR_INJURIES, 5.0));
    assertThat(m.risk(second)).isCloseTo(1 - Math.exp(-0.1), within(1e-14));
    Map<String, Double> amounts = new java.util.TreeMap<>();
    m.explain(second)
        .orElseThrow()
        .contributions()
        .forEach(c -> amounts.put(c.feature(), c.amount()));
    double mean = (Math.log(0.5) + Math.log(0.1)) / 2;
    assertThat(amounts.get("load")).isZero();
    assertThat(amounts.get(Baselines.DAYS_SINCE_RETURN)).isCloseTo(mean + 2, within(1e-14));
    assertThat(amounts.get(Baselines.PRIOR_INJURIES))
        .isCloseTo(Math.log(0.1) - mean, within(1e-14));
  }

  @Test
  void theIntervalIsTheDeltaMethodOnTheLogHazard() {
    RecurrenceModel m = model(List.of(STEEP), 0);
    var i = m.interval(row(m, 3, 5), 0.95).orElseThrow();
    double half = 1.959963984540054 * 0.2;
    double low = 0.3 * Math.exp(0.7 - half);
    assertThat(i.low()).isCloseTo(1 - Math.exp(-low), within(1e-12));
    assertThat(HorizonBaseline.stratum(OptionalDouble.empty(), 3)).isZero();
  }

  @Test
  void wrongShapesAreRefused() {
    HorizonBaseline baseline = HorizonBaseline.constant(10, 0.01);
    assertThatThrownBy(() -> new RecurrenceModel(LOAD, List.of(), baseline, 0, 0, List.of()))
        .hasMessageContaining("0 coefficients, covariance of 0 rows for 1 terms");
    assertThatThrownBy(() -> HorizonBaseline.constant(0, 0.01)).hasMessageContaining("horizon 0");
    assertThatThrownBy(() -> new Preprocessing.Term(0, Preprocessing.Kind.SPLINE, 0, 0, 1))
        .hasMessageContaining("give spline terms one");
    assertThatThrownBy(() -> new SplineColumn(List.of(0.0, 1.0), 1))
        .hasMessageContaining("column 1");
  }

  private static RecurrenceModel model(List<CumulativeHazard> curves, double theta) {
    return new RecurrenceModel(
        LOAD,
        List.of(0.7),
        new HorizonBaseline(10, curves, 0.004, -2, 3),
        theta,
        0.1,
        List.of(List.of(0.04)));
  }

  private static FeatureVector row(RecurrenceModel m, double load, double since) {
    return FeatureVector.of(m.features(), Map.of("load", load, Baselines.DAYS_SINCE_RETURN, since));
  }
}
