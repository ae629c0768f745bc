package org.loadstone.risk.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.RiskMetric;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.SyntheticRisk;
import org.loadstone.risk.smile.SmileLearners;

class TransportTest {
  private static final RiskTable TABLE = SyntheticRisk.table(45, 500, 3); // from 2019-04-14 on
  private static final StudySettings SETTINGS =
      StudySettings.of("site_re_report_28d", 28, 5, List.of(SmileLearners.logistic()))
          .withSplit(3, 0.3)
          .withBootstrap(new AthleteBootstrap(40, 5, 0.95));

  /** Remembers what it was trained on, and predicts the base rate. */
  private record Witness(List<RiskTable> seen) implements Learner {
    @Override
    public String name() {
      return "witness";
    }

    @Override
    public boolean isBaseline() {
      return true;
    }

    @Override
    public Answer<RiskModel> fit(RiskTable train, long seed) {
      seen.add(train);
      return Baselines.baseRate().fit(train, seed);
    }
  }

  private static Set<String> athletes(RiskTable table) {
    Set<String> ids = new TreeSet<>();
    for (int row = 0; row < table.rows(); row++) {
      ids.add(table.athleteId(row));
    }
    return ids;
  }

  @Test
  void everySquadIsHeldOutFromModelsOfOthers() {
    Witness witness = new Witness(new ArrayList<>());
    Transport found = Transport.bySquad(TABLE, witness, SETTINGS);
    assertThat(found.parts())
        .extracting(Transport.Part::name)
        .containsExactly("squad-0", "squad-1", "squad-2");
    assertThat(found.parts().stream().mapToInt(p -> p.counts().rows()).sum())
        .isEqualTo(TABLE.rows());
    for (int k = 0; k < 3; k++) {
      String squad = "squad-" + k;
      RiskTable train = witness.seen().get(k);
      for (int row = 0; row < train.rows(); row++) {
        assertThat(train.squad(row)).isNotEqualTo(squad);
      }
    }
  }

  @Test
  void everySeasonIsHeldOutWithItsAthletesAndAnEmbargo() {
    Witness witness = new Witness(new ArrayList<>());
    Transport found = Transport.bySeason(TABLE, witness, SETTINGS, MonthDay.of(1, 1));
    assertThat(found.parts())
        .extracting(Transport.Part::name)
        .containsExactly("2019-01-01", "2020-01-01");
    int newYear = 18_262;
    for (RiskTable train : witness.seen().subList(0, 3)) {
      assertThat(Arrays.stream(train.days()).min().orElseThrow())
          .isEqualTo(newYear + SETTINGS.embargoDays());
      assertThat(athletes(train)).hasSizeLessThan(45);
    }
    for (RiskTable train : witness.seen().subList(3, 6)) {
      assertThat(Arrays.stream(train.days()).max().orElseThrow())
          .isEqualTo(newYear - SETTINGS.embargoDays() - 1);
    }
    assertThat(found.parts().stream().mapToInt(p -> p.counts().rows()).sum())
        .isEqualTo(TABLE.rows());
  }

  @Test
  void aModelThatKnowsSomethingCarriesOver() {
    Transport found = Transport.bySquad(TABLE, SmileLearners.logistic(), SETTINGS);
    for (Transport.Part part : found.parts()) {
      assertThat(part.metrics().require().get(RiskMetric.AUC).require().interval().low())
          .as(part.name())
          .isGreaterThan(0.6);
    }
  }
}
