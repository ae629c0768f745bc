package org.loadstone.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Interval;

class BaselinesTest {
  private static final RiskTable TABLE = SyntheticRisk.table(80, 50, 21);

  @Test
  void baseRateIsTheShareOfEventRows() {
    RiskModel m = Baselines.baseRate().fit(TABLE, 1).require();
    double rate = (double) TABLE.events() / TABLE.rows();
    FeatureVector none = FeatureVector.of(List.of(), Map.of());
    assertThat(m.risk(none)).isEqualTo(rate);
    Interval i = m.interval(none, 0.95).orElseThrow();
    assertThat(i.contains(rate)).isTrue();
    assertThat(i.width()).isBetween(0.01, 0.15);
  }

  @Test
  void theErrorOfARateComesFromAthletesNotFromRows() {
    ClusteredRate rate = ClusteredRate.of(new int[] {10, 30, 0}, new int[] {2, 1, 0});
    assertThat(rate.rate()).isEqualTo(3 / 40.0);
    // Residuals 1.25 and -1.25: sqrt(2 / 1 * 3.125) / 40.
    assertThat(rate.error().orElseThrow()).isCloseTo(2.5 / 40, within(1e-15));
    Interval logit = rate.interval(0.95).orElseThrow();
    assertThat(logit.low()).isCloseTo(0.0137, within(1e-4)); // expit(logit p -+ 1.96 s / (p (1-p)))
    assertThat(logit.high()).isCloseTo(0.3216, within(1e-4));
    assertThat(ClusteredRate.of(new int[] {10, 30}, new int[2]).interval(0.95)).isEmpty();
    assertThat(ClusteredRate.of(new int[] {10}, new int[] {2}).interval(0.95)).isEmpty();
  }

  @Test
  void persistenceSplitsAtTwentyEightDays() {
    ZoneModel m = (ZoneModel) Baselines.persistence().fit(TABLE, 1).require();
    assertThat(m.features()).containsExactly(Baselines.DAYS_SINCE_INJURY);
    double at28 = risk(m, 28.0);
    assertThat(at28).isEqualTo(risk(m, 1.0));
    assertThat(risk(m, 28.5)).isNotEqualTo(at28);
    assertThat(risk(m, 29.0)).isEqualTo(risk(m, 600.0));
    assertThat(m.zones().stream().mapToInt(ClusteredRate::rows).sum()).isEqualTo(TABLE.rows());
  }

  @Test
  void acwrZonesFollowTheirBoundsAndAnAbsentRatioHasAZoneOfItsOwn() {
    ZoneModel m = (ZoneModel) Baselines.acwrZones().fit(TABLE, 1).require();
    assertThat(m.zones()).hasSize(5);
    assertThat(risk(m, 0.8)).isEqualTo(m.zones().get(0).rate());
    assertThat(risk(m, 1.3)).isEqualTo(m.zones().get(1).rate());
    assertThat(risk(m, 1.5)).isEqualTo(m.zones().get(2).rate());
    assertThat(risk(m, 1.51)).isEqualTo(m.zones().get(3).rate());
    FeatureVector absent = FeatureVector.of(m.features(), Map.of());
    assertThat(m.risk(absent)).isEqualTo(m.zones().get(4).rate());
  }

  @Test
  void priorInjuriesRaiseTheRiskOfTheirBaseline() {
    RiskModel m = Baselines.priorInjuries().fit(TABLE, 1).require();
    double none = m.risk(FeatureVector.of(m.features(), Map.of(Baselines.PRIOR_INJURIES, 0.0)));
    double three = m.risk(FeatureVector.of(m.features(), Map.of(Baselines.PRIOR_INJURIES, 3.0)));
    assertThat(Math.log(three / (1 - three)) - Math.log(none / (1 - none)))
        .isCloseTo(3 * 0.4, within(0.6));
  }

  @Test
  void aBaselineWithoutItsColumnOrEventsIsAbsentWithTheReason() {
    RiskTable bare = TABLE.withFeatures(List.of("load"));
    assertThat(Baselines.acwrZones().fit(bare, 1).reason())
        .contains("the table has no feature srpe_acwr_uncoupled_7_21");
    RiskTable none =
        RiskTable.labelled(List.of(Baselines.PRIOR_INJURIES))
            .add("a", "", 1, OptionalInt.empty(), new double[] {1}, new boolean[] {true})
            .build();
    assertThat(Baselines.priorInjuries().fit(none, 1).reason())
        .contains("no event among the 1 training rows");
    assertThat(Baselines.baseRate().fit(none, 1).require().risk(null)).isZero();
  }

  @Test
  void wrongZonesAreRefused() {
    assertThatThrownBy(() -> new ZoneModel("x", List.of(2.0, 1.0), List.of()))
        .hasMessageContaining("bounds [2.0, 1.0]; give them in ascending order");
  }

  private static double risk(ZoneModel m, double value) {
    return m.risk(FeatureVector.of(m.features(), Map.of(m.feature(), value)));
  }
}
