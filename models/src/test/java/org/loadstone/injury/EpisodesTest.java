package org.loadstone.injury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.injury.Episode.Link;
import org.loadstone.injury.Episode.Origin;
import org.loadstone.injury.Episode.Relation;

class EpisodesTest {
  private static final Place KNEE = new Place("knee", "right", "tendon");
  private static final Place ANKLE = new Place("ankle", "left", "ligament");

  private static RecordedInjury injury(String id, int onset, int back, Place place) {
    return new RecordedInjury(id, onset, onset + 1, OptionalInt.of(back), place, "");
  }

  private static Complaint report(int day, String site) {
    return new Complaint(day, day, new Place(site, "right", ""), "minor");
  }

  private static List<Relation> relations(List<Episode> episodes) {
    return episodes.stream().map(Episode::relation).toList();
  }

  @Test
  void aSecondInjuryOfTheSamePlaceAfterReturnIsAReinjury() {
    List<Episode> episodes =
        Episodes.of(
            List.of(
                injury("a", 100, 120, KNEE),
                injury("b", 130, 140, ANKLE),
                injury("c", 150, 170, KNEE)),
            List.of(),
            EpisodeRule.STANDARD);

    assertThat(relations(episodes))
        .containsExactly(new Relation.First(), new Relation.New(), new Relation.Reinjury(1, 30));
  }

  @Test
  void aSecondInjuryOfTheSamePlaceBeforeReturnIsAnExacerbation() {
    List<Episode> episodes =
        Episodes.of(
            List.of(injury("a", 100, 120, KNEE), injury("b", 110, 130, KNEE)),
            List.of(),
            EpisodeRule.STANDARD);

    assertThat(relations(episodes))
        .containsExactly(new Relation.First(), new Relation.Exacerbation(1));
  }

  @Test
  void anotherTissueOfTheSameSiteIsNoRecurrence() {
    Place bone = new Place("knee", "right", "bone");
    List<Episode> episodes =
        Episodes.of(
            List.of(injury("a", 100, 120, KNEE), injury("b", 150, 160, bone)),
            List.of(),
            EpisodeRule.STANDARD);

    assertThat(episodes.getLast().relation()).isEqualTo(new Relation.New());
  }

  @Test
  void timeLossRunsFromTheDayAfterOnsetToTheDayBeforeReturn() {
    List<Episode> episodes =
        Episodes.of(List.of(injury("a", 100, 108, KNEE)), List.of(), EpisodeRule.STANDARD);

    assertThat(episodes.getFirst().timeLossDays()).hasValue(7);
  }

  @Test
  void reportsAtMostSevenDaysApartAreOneEpisode() {
    List<Episode> episodes =
        Episodes.of(
            List.of(),
            List.of(report(10, "knee"), report(17, "knee"), report(25, "knee"), report(12, "foot")),
            EpisodeRule.STANDARD);

    assertThat(episodes).hasSize(3);
    assertThat(episodes.getFirst().origin()).isEqualTo(new Origin.Reports(2, "minor"));
    assertThat(episodes.getLast().relation()).isEqualTo(new Relation.Reinjury(1, 7));
  }

  @Test
  void theImputedReturnIsKnownOnlyWhenTheMergeGapHasPassed() {
    Episode episode =
        Episodes.of(List.of(), List.of(report(10, "knee")), EpisodeRule.STANDARD).getFirst();

    assertThat(episode.course().returned()).hasValue(11);
    assertThat(episode.course().returnKnown()).hasValue(18);
    assertThat(episode.course().isReturnImputed()).isTrue();
    assertThat(episode.timeLossDays()).isEmpty();
  }

  @Test
  void sitesReportedWithinTheGapShareASpell() {
    List<Episode> episodes =
        Episodes.of(
            List.of(),
            List.of(report(10, "knee"), report(16, "foot"), report(30, "foot")),
            EpisodeRule.STANDARD);

    assertThat(episodes.stream().map(Episode::spell)).containsExactly(1, 1, 2);
  }

  @Test
  void anInjuryWithoutReturnLastsUnlessTheSourceRecordsNone() {
    RecordedInjury open = new RecordedInjury("a", 100, 101, OptionalInt.empty(), KNEE, "");

    assertThat(Episodes.of(List.of(open), List.of(), EpisodeRule.STANDARD).getFirst().course())
        .satisfies(course -> assertThat(course.returned()).isEmpty());
    assertThat(
            Episodes.of(
                    List.of(open),
                    List.of(),
                    EpisodeRule.STANDARD.withOpen(EpisodeRule.Open.IMPUTED))
                .getFirst()
                .course()
                .returned())
        .hasValue(101);
  }

  @Test
  void aComplaintBeforeADiagnosisDoesNotMakeTheInjuryARecurrence() {
    List<Episode> episodes =
        Episodes.of(
            List.of(injury("a", 100, 120, KNEE)),
            List.of(report(98, "knee")),
            EpisodeRule.STANDARD);

    assertThat(episodes).noneMatch(episode -> episode.relation().isRecurrence());
  }

  @Test
  void aRecordedLinkIsKeptBesideTheDerivedOne() {
    RecordedInjury first = injury("a", 100, 120, KNEE);
    RecordedInjury linked = new RecordedInjury("b", 150, 151, OptionalInt.of(160), ANKLE, "a");

    List<Episode> episodes = Episodes.of(List.of(first, linked), List.of(), EpisodeRule.STANDARD);

    assertThat(episodes.getLast().link()).isEqualTo(new Link.Recorded("a", false));
    assertThat(episodes.getFirst().link()).isEqualTo(new Link.Recorded("", true));
  }
}
