package org.loadstone.risk.recurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.risk.Baselines;
import org.loadstone.risk.RecurrenceModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.RiskTableBuilder;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.CoxRows;
import org.loadstone.survival.cox.Ties;

class FollowUpTest {
  private static final PenaltyChoice FREE = new PenaltyChoice(List.of(0.0), 2);

  @Test
  void aRowStandsForTheDaysUntilTheNextOrAWeek() {
    FollowUp f = FollowUp.of(table("a", new int[] {10, 11, 14, 40}, new int[] {0, 0, 0, 0}));
    assertThat(f.days()).containsExactly(1, 3, 7, 7);
    assertThat(f.events()).isZero();
    assertThat(f.total()).isEqualTo(18);
  }

  @Test
  void anOnsetEndsTheLastRowBeforeItAndNoOther() {
    FollowUp f =
        FollowUp.of(table("a", new int[] {10, 11, 13, 40, 41}, new int[] {16, 16, 16, 41, 0}));
    assertThat(f.days()).containsExactly(1, 2, 3, 1, 7);
    assertThat(f.event()).containsExactly(false, false, true, true, false);
  }

  @Test
  void anOnsetAfterMoreThanAWeekAwayIsNotOneAtRisk() {
    FollowUp f = FollowUp.of(table("a", new int[] {10}, new int[] {30}));
    assertThat(f.days()).containsExactly(7);
    assertThat(f.events()).isZero();
  }

  @Test
  void andersenGillEqualsCoxOfTheSameRowsWrittenByHand() {
    RiskTable table = KnownHazards.constant().cohort(60, 300, 31);
    RecurrenceModel m =
        (RecurrenceModel)
            new CoxLearner(CoxLearner.Kind.ANDERSEN_GILL, 28, FREE).fit(table, 1).require();
    int n = table.rows();
    double[] start = new double[n];
    double[] stop = new double[n];
    boolean[] event = new boolean[n];
    for (int i = 0; i < n; i++) {
      boolean isLast = i + 1 == n || table.athleteCodes()[i + 1] != table.athleteCodes()[i];
      int next = isLast ? table.day(i) + 7 : Math.min(table.day(i + 1), table.day(i) + 7);
      start[i] = table.day(i);
      stop[i] = Math.min(next, table.onset(i).orElse(next));
      event[i] = table.onset(i).isPresent() && table.onset(i).getAsInt() <= next;
    }
    assertEqual(m, table, start, stop, event, new int[n], KnownHazards.FEATURES);
  }

  @Test
  void gapTimeEqualsCoxOfTheSameRowsInStrata() {
    RiskTable table = new KnownHazards(-4.2, 0.5, 0.4, -0.3, 0, 0).cohort(80, 300, 32);
    RecurrenceModel m =
        (RecurrenceModel)
            new CoxLearner(CoxLearner.Kind.GAP_TIME, 28, FREE).fit(table, 1).require();
    FollowUp f = FollowUp.of(table);
    double[] start = table.require(Baselines.DAYS_SINCE_RETURN).value();
    double[] stop = new double[start.length];
    Arrays.setAll(stop, i -> start[i] + f.days()[i]);
    int[] stratum =
        Arrays.stream(table.require(Baselines.PRIOR_INJURIES).value())
            .mapToInt(prior -> (int) Math.min(3, prior) - 1)
            .toArray();
    assertEqual(m, table, start, stop, f.event(), stratum, List.of("load", "trait", "noise"));
  }

  private static void assertEqual(
      RecurrenceModel m,
      RiskTable table,
      double[] start,
      double[] stop,
      boolean[] event,
      int[] stratum,
      List<String> names) {
    double[][] columns =
        names.stream().map(name -> table.require(name).value()).toArray(double[][]::new);
    CoxFit fit =
        CoxFit.of(
            CoxRows.of(start, stop, event, names, columns)
                .withStrata(stratum)
                .withClusters(table.athleteCodes()),
            Ties.EFRON);
    for (int k = 0; k < names.size(); k++) {
      double scale = m.preprocessing().terms().get(k).scale();
      double error = Math.sqrt(m.covariance().get(k).get(k)) / scale;
      assertThat(m.coefficients().get(k) / scale)
          .as(names.get(k))
          .isCloseTo(fit.coefficients()[k], within(1e-9));
      double robust = Math.sqrt(fit.robustVariance().orElseThrow()[k][k]);
      assertThat(error).isCloseTo(robust, within(1e-9));
    }
  }

  private static RiskTable table(String id, int[] day, int[] onset) {
    RiskTableBuilder builder = RiskTable.labelled(List.of());
    for (int i = 0; i < day.length; i++) {
      OptionalInt at = onset[i] == 0 ? OptionalInt.empty() : OptionalInt.of(onset[i]);
      builder.add(id, "", day[i], at, new double[0], new boolean[0]);
    }
    return builder.build();
  }
}
