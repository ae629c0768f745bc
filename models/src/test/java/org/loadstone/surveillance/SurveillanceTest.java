package org.loadstone.surveillance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.loadstone.injury.Episode;
import org.loadstone.injury.EpisodeRule;
import org.loadstone.injury.Episodes;
import org.loadstone.injury.Place;
import org.loadstone.injury.RecordedInjury;

class SurveillanceTest {
  private static final Place KNEE = new Place("knee", "left", "tendon");
  private static final Place CALF = new Place("calf", "left", "muscle");

  private static InjuryCase injury(String athlete, int onset, int returned, Place place) {
    return new InjuryCase(
        athlete, onset, OptionalInt.of(returned), OptionalInt.empty(), place.site(), place);
  }

  // Two athletes for 100 days and 50 hours each: a has two knees of 9 and 4 days, b a calf of 0.
  private static Surveillance squad() {
    return Surveillance.of(
        List.of(
            injury("a", 10, 20, KNEE),
            injury("a", 50, 55, KNEE),
            injury("b", 30, 31, CALF),
            injury("c", 5, 6, CALF)),
        List.of(new Exposure("a", 0, 99, 50), new Exposure("b", 0, 99, 50)));
  }

  @Test
  void countsWhatHappenedWithinExposure() {
    Surveillance.Summary all = squad().overall(0.95);
    assertThat(all.injuries()).isEqualTo(3);
    assertThat(all.athletesInjured()).isEqualTo(2);
    assertThat(all.daysLost()).isEqualTo(13);
    assertThat(all.perHours().orElseThrow().estimate()).isCloseTo(30, within(1e-9));
    assertThat(all.perDays().estimate()).isCloseTo(15, within(1e-9));
    assertThat(all.burdenHours().orElseThrow().estimate()).isCloseTo(130, within(1e-9));
    assertThat(all.severity())
        .containsEntry(Severity.NONE, 1)
        .containsEntry(Severity.SHORT, 1)
        .containsEntry(Severity.MEDIUM, 1)
        .doesNotContainKey(Severity.LONG);
    assertThat(all.quartiles().orElseThrow()).containsExactly(2, 4, 6.5);
    assertThat(squad().outside()).extracting(InjuryCase::athlete).containsExactly("c");
    assertThat(squad().byType(0.95).keySet()).containsExactly("knee", "calf");
    // days 10-19, 50-54 and 30 of 200
    assertThat(squad().dayPrevalence(0.95).orElseThrow().estimate())
        .isCloseTo(16 / 200.0, within(1e-12));
  }

  @Test
  void countsNoDayTwice() {
    Surveillance s =
        Surveillance.of(
            List.of(), List.of(new Exposure("a", 0, 99, 5), new Exposure("a", 50, 149, 6)));
    assertThat(s.athleteDays()).isEqualTo(150);
    assertThat(s.hours().orElseThrow()).isEqualTo(11);
  }

  @Test
  void tellsReinjuryExacerbationAndOthers() {
    List<Subsequent> all =
        Subsequent.of(
            List.of(
                injury("a", 10, 40, KNEE),
                injury("a", 30, 60, KNEE),
                injury("a", 100, 110, KNEE),
                injury("a", 600, 610, new Place("knee", "left", "bone")),
                injury("a", 700, 710, CALF)));
    assertThat(all)
        .extracting(Subsequent::kind)
        .containsExactly(
            Subsequent.Kind.FIRST,
            Subsequent.Kind.EXACERBATION,
            Subsequent.Kind.REINJURY,
            Subsequent.Kind.LOCAL,
            Subsequent.Kind.ELSEWHERE);
    assertThat(all.get(2).daysSinceReturn()).hasValue(40);
    assertThat(all.get(2).timing()).contains(Subsequent.Timing.EARLY);
    assertThat(all.get(1).possible()).contains(SubsequentCategory.SAME_UNRECOVERED);
    assertThat(all.get(2).decided(Subsequent.Onset.ACUTE, Subsequent.Relation.RELATED).number())
        .isEqualTo(2);
    assertThat(all.get(1).decided(Subsequent.Onset.ACUTE, Subsequent.Relation.RELATED).number())
        .isEqualTo(3);
    assertThat(all.get(2).decided(Subsequent.Onset.GRADUAL, Subsequent.Relation.UNRELATED).number())
        .isEqualTo(5);
    assertThat(all.get(3).decided(Subsequent.Onset.ACUTE, Subsequent.Relation.UNRELATED).number())
        .isEqualTo(8);
    assertThat(all.get(4).decided(Subsequent.Onset.ACUTE, Subsequent.Relation.RELATED).number())
        .isEqualTo(9);
    assertThatThrownBy(
            () -> all.get(0).decided(Subsequent.Onset.ACUTE, Subsequent.Relation.RELATED))
        .hasMessage("Cannot relate a first injury; it has no index");
  }

  @Test
  void agreesWithTheEpisodesOfTheStore() {
    SplittableRandom random = new SplittableRandom(4);
    EpisodeRule apart = new EpisodeRule(7, 0, EpisodeRule.Open.LASTS);
    for (int run = 0; run < 50; run++) {
      List<InjuryCase> cases = new ArrayList<>();
      List<RecordedInjury> records = new ArrayList<>();
      for (int k = 0; k < 6; k++) {
        int onset = 20 * k + random.nextInt(15);
        int returned = onset + 1 + random.nextInt(40);
        Place place = random.nextInt(2) == 0 ? KNEE : CALF;
        cases.add(injury("a", onset, returned, place));
        records.add(new RecordedInjury("i" + k, onset, onset, OptionalInt.of(returned), place, ""));
      }
      List<Episode> episodes = Episodes.of(records, List.of(), apart);
      List<Subsequent> all = Subsequent.of(cases);
      for (int k = 0; k < 6; k++) {
        assertThat(all.get(k).kind().isRecurrence())
            .isEqualTo(episodes.get(k).relation().isRecurrence());
        if (episodes.get(k).relation() instanceof Episode.Relation.Reinjury(int index, int days)) {
          assertThat(all.get(k).daysSinceReturn()).hasValue(days);
        }
      }
    }
  }

  @Test
  void cutsFollowUpAtInjuriesAndReturns() {
    AtRisk.Rows rows = squad().rows();
    assertThat(rows.rows())
        .extracting(AtRisk::athlete, AtRisk::start, AtRisk::stop, AtRisk::number)
        .containsExactly(
            tuple("a", 0, 10, 1),
            tuple("a", 20, 50, 2),
            tuple("a", 55, 99, 3),
            tuple("b", 0, 30, 1),
            tuple("b", 31, 99, 2));
    assertThat(rows.rows().stream().filter(row -> row.injury().isPresent())).hasSize(3);
    assertThat(rows.leftOut()).isEmpty();
  }

  // Three athletes; c is not followed on days 101 to 149.
  private static Surveillance withAGap() {
    return Surveillance.of(
        List.of(
            injury("a", 10, 20, KNEE),
            injury("a", 50, 55, KNEE),
            injury("a", 200, 230, CALF),
            injury("b", 30, 31, CALF),
            injury("b", 300, 310, CALF),
            injury("c", 90, 95, KNEE),
            injury("c", 180, 190, KNEE)),
        List.of(
            new Exposure("a", 0, 400, 1),
            new Exposure("b", 0, 400, 1),
            new Exposure("c", 0, 100, 1),
            new Exposure("c", 150, 400, 1)));
  }

  @Test
  void remembersTheReturnOverABreakOfFollowUp() {
    assertThat(withAGap().rows().rows())
        .filteredOn(row -> row.athlete().equals("c"))
        .extracting(AtRisk::start, AtRisk::stop, AtRisk::gapStart, AtRisk::gap)
        .containsExactly(
            tuple(0, 90, 0, 90),
            tuple(95, 100, 0, 5),
            tuple(150, 180, 55, 85),
            tuple(190, 400, 0, 210));
  }

  // survfit(Surv(gapStart, gap, event) ~ 1, cluster = athlete, conf.type = "log-log") of R.
  @Test
  void tellsHowSoonTheNextInjuryComes() {
    List<NextInjury> found = withAGap().afterReturn(0.95);
    assertThat(found).extracting(NextInjury::days).containsExactly(30, 60, 90, 180);
    assertThat(found).extracting(NextInjury::followed).containsExactly(5, 6, 4, 2);
    double[][] r = {
      {0.166666666666667, 0.0465836410238942, 0.501836623304814},
      {0.166666666666667, 0.0465836410238942, 0.501836623304814},
      {0.305555555555555, 0.1360613302984272, 0.597128619306926},
      {0.479166666666667, 0.2355437708054535, 0.794908849188774}
    };
    for (int k = 0; k < r.length; k++) {
      assertThat(found.get(k).share().estimate()).isCloseTo(r[k][0], within(1e-12));
      assertThat(found.get(k).share().low()).isCloseTo(r[k][1], within(1e-12));
      assertThat(found.get(k).share().high()).isCloseTo(r[k][2], within(1e-12));
    }
  }

  @Test
  void splitsTheSeasonByMonth() {
    List<SurveillanceMonth> months = withAGap().months(0.95);
    assertThat(months).hasSize(14); // January 1970 to February 1971
    SurveillanceMonth april = months.get(3); // days 90 to 119
    assertThat(april.athletes()).isEqualTo(3);
    assertThat(april.athleteDays()).isEqualTo(30 + 30 + 11);
    assertThat(april.injuries()).isEqualTo(1);
    assertThat(april.prevalence().orElseThrow().estimate()).isCloseTo(5 / 71.0, within(1e-12));
    assertThat(months.stream().mapToLong(SurveillanceMonth::athleteDays).sum())
        .isEqualTo(withAGap().athleteDays());
    assertThat(months.stream().mapToInt(SurveillanceMonth::injuries).sum()).isEqualTo(7);
    assertThat(months.get(13).perDays().high()).isPositive();
  }

  @Test
  void keepsAthletesOutWhileAnInjuryLasts() {
    InjuryCase lasting =
        new InjuryCase("a", 50, OptionalInt.empty(), OptionalInt.empty(), "", KNEE);
    List<Exposure> seasons = List.of(new Exposure("a", 0, 99, 1), new Exposure("a", 150, 249, 1));
    Surveillance open = Surveillance.of(List.of(injury("a", 10, 20, KNEE), lasting), seasons);
    assertThat(open.rows().rows())
        .extracting(AtRisk::start, AtRisk::stop)
        .containsExactly(tuple(0, 10), tuple(20, 50));
    Surveillance noReturns = Surveillance.of(List.of(lasting), seasons);
    assertThat(noReturns.rows().rows())
        .extracting(AtRisk::start, AtRisk::stop)
        .containsExactly(tuple(0, 50), tuple(50, 99), tuple(150, 249));
    assertThat(noReturns.dayPrevalence(0.95)).isEmpty();
    InjuryCase later = new InjuryCase("a", 80, OptionalInt.empty(), OptionalInt.empty(), "", KNEE);
    Subsequent again = Subsequent.of(List.of(lasting, later)).get(1);
    assertThat(again.kind()).isEqualTo(Subsequent.Kind.AGAIN);
    assertThat(again.possible()).hasSize(5);
    assertThatThrownBy(() -> again.decided(Subsequent.Onset.ACUTE, Subsequent.Relation.RELATED))
        .hasMessageContaining("record returns");
    InjuryCase counted = new InjuryCase("a", 50, OptionalInt.empty(), OptionalInt.of(9), "", KNEE);
    Subsequent reinjury = Subsequent.of(List.of(counted, later)).get(1);
    assertThat(reinjury.kind()).isEqualTo(Subsequent.Kind.REINJURY);
    assertThat(reinjury.daysSinceReturn()).hasValue(20);
    assertThat(noReturns.overall(0.95).burdenDays()).isEmpty();
  }

  @Test
  void joinsReportsOfOneInjury() {
    InjuryCase first = injury("a", 10, 10, KNEE);
    List<InjuryCase> reports =
        List.of(
            injury("a", 24, 25, KNEE),
            first,
            injury("a", 17, 17, KNEE),
            injury("a", 12, 12, CALF),
            injury("b", 12, 12, KNEE),
            injury("a", 33, 40, KNEE));
    assertThat(Reports.merged(reports, 7))
        .extracting(InjuryCase::athlete, InjuryCase::onset, one -> one.returned().orElseThrow())
        .containsExactly(
            tuple("a", 12, 12), tuple("a", 10, 25), tuple("a", 33, 40), tuple("b", 12, 12));
    assertThat(Reports.merged(reports, 8)).hasSize(3);
    assertThatThrownBy(() -> Reports.merged(reports, -1)).hasMessageContaining("0 or more");
  }

  @Test
  void tellsWhatIsInDoubt() {
    Place blank = new Place("knee", "", "tendon");
    List<Subsequent> all =
        Subsequent.of(List.of(injury("a", 10, 20, KNEE), injury("a", 50, 60, blank)));
    assertThat(all.get(1).kind()).isEqualTo(Subsequent.Kind.UNCLEAR);
    assertThatThrownBy(
            () -> all.get(1).decided(Subsequent.Onset.ACUTE, Subsequent.Relation.RELATED))
        .hasMessageContaining("side or tissue is not recorded");
    InjuryCase odd = new InjuryCase("a", 10, OptionalInt.of(20), OptionalInt.of(3), "", CALF);
    Surveillance s =
        Surveillance.of(
            List.of(injury("a", 10, 20, KNEE), injury("a", 10, 20, KNEE), odd),
            List.of(new Exposure("a", 0, 99, 1)));
    assertThat(s.repeated()).isEqualTo(1);
    assertThat(s.contradicted()).isEqualTo(1);
    assertThat(s.overall(0.95).negativeBinomial()).isEmpty();
    Surveillance alone =
        Surveillance.of(
            List.of(injury("a", 10, 20, KNEE), injury("a", 40, 50, KNEE)),
            List.of(new Exposure("a", 0, 99, 1)));
    assertThat(alone.afterReturn(0.95).getFirst().share().low()).isZero();
    assertThat(alone.afterReturn(0.95).getFirst().share().high()).isEqualTo(1);
  }

  @Test
  void fillsTheChecklistAndNamesWhatIsMissing() {
    List<StrobeSiis.Item> items = StrobeSiis.of(squad(), 0.95);
    assertThat(items)
        .filteredOn(one -> one.asks().startsWith("incidence"))
        .singleElement()
        .satisfies(
            one -> assertThat(one.answer().orElseThrow()).startsWith("3 injuries; 30 injuries"));
    assertThat(items)
        .filteredOn(one -> one.answer().isEmpty())
        .allSatisfy(one -> assertThat(one.missing()).isNotBlank());
    Surveillance bare = Surveillance.of(List.of(), List.of(new Exposure("a", 0, 9, Double.NaN)));
    assertThat(StrobeSiis.of(bare, 0.95))
        .filteredOn(one -> one.asks().equals("exposure"))
        .singleElement()
        .satisfies(one -> assertThat(one.missing()).contains("record hours"));
  }

  @Test
  void saysWhatCannotBe() {
    assertThatThrownBy(() -> injury("a", 10, 9, KNEE))
        .hasMessageContaining("returned before its onset");
    assertThatThrownBy(() -> new Exposure("a", 10, 9, 0)).hasMessageContaining("give a period");
    assertThatThrownBy(() -> Surveillance.of(List.of(), List.of()))
        .hasMessageContaining("nobody was followed");
  }
}
