package org.loadstone.injury;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.day.LogEntry.Injury;
import org.loadstone.day.LogEntry.Injury.Basis;
import org.loadstone.day.Sites;
import org.loadstone.day.Version;

class InjuryVersionsTest {
  private static final Place KNEE = new Place("knee", "left", "tendon");
  private static final Place FOOT = new Place("foot", "left", "bone");
  private static final int NEVER = Version.NEVER;

  private static Version<RecordedInjury> recorded(
      int known, int superseded, int onset, OptionalInt back, int stated, Place place) {
    return new Version<>(
        new RecordedInjury("i1", onset, 51, back, stated, place, ""), known, superseded);
  }

  private static Injury injury(int day, int known, Place place, int back, int backKnown) {
    return new Injury(
        day,
        known,
        Sites.code(place.site(), place.side()),
        place.tissue(),
        back,
        backKnown,
        false,
        Basis.RECORDED);
  }

  private static Version<Complaint> report(int day, int known) {
    return new Version<>(
        new Complaint(day, known, new Place("knee", "left", ""), "minor"), known, NEVER);
  }

  @Test
  void aReturnStatedLaterIsKnownFromThenAndTheInjuryFromItsFirstVersion() {
    assertThat(
            InjuryVersions.of(
                List.of(
                    recorded(51, 70, 50, OptionalInt.empty(), 51, KNEE),
                    recorded(70, NEVER, 50, OptionalInt.of(65), 70, KNEE)),
                List.of(),
                EpisodeRule.STANDARD))
        .containsExactly(new Version<>(injury(50, 51, KNEE, 65, 70), 51, NEVER));
  }

  @Test
  void aCorrectedPlaceAndOnsetAreSeenFromTheCorrectionOn() {
    assertThat(
            InjuryVersions.of(
                List.of(
                    recorded(51, 70, 50, OptionalInt.of(60), 51, KNEE),
                    recorded(70, NEVER, 48, OptionalInt.of(60), 51, FOOT)),
                List.of(),
                EpisodeRule.STANDARD))
        .containsExactly(
            new Version<>(injury(50, 51, KNEE, 60, 60), 51, 70),
            new Version<>(injury(48, 70, FOOT, 60, 60), 70, NEVER));
  }

  @Test
  void aReturnCorrectedAfterItWasKnownLeavesWhatWasBelievedInBetween() {
    assertThat(
            InjuryVersions.of(
                List.of(
                    recorded(51, 70, 50, OptionalInt.of(60), 51, KNEE),
                    recorded(70, NEVER, 50, OptionalInt.of(66), 70, KNEE)),
                List.of(),
                EpisodeRule.STANDARD))
        .containsExactly(
            new Version<>(injury(50, 51, KNEE, 60, 60), 51, 70),
            new Version<>(injury(50, 70, KNEE, 66, 70), 70, NEVER));
  }

  @Test
  void anEarlierComplaintEnteredLateMovesTheOnsetFromThatNightOn() {
    List<Version<Injury>> versions =
        InjuryVersions.of(List.of(), List.of(report(12, 12), report(10, 20)), EpisodeRule.STANDARD);

    assertThat(versions).extracting(version -> version.content().day()).containsExactly(12, 10);
    assertThat(versions).extracting(Version::known).containsExactly(12, 20);
    assertThat(versions).extracting(Version::superseded).containsExactly(20, NEVER);
  }

  @Test
  void reportsThatGoOnAreOneVersionWhoseReturnNobodyCouldKnowBefore() {
    assertThat(
            InjuryVersions.of(
                List.of(),
                List.of(report(10, 10), report(13, 13), report(18, 18)),
                EpisodeRule.STANDARD))
        .singleElement()
        .satisfies(
            version -> {
              assertThat(version.content().returned()).isEqualTo(19);
              assertThat(version.content().returnKnown()).isEqualTo(26);
              assertThat(version.content().timeLossDays()).isEmpty();
            });
  }

  @Test
  void timeLossIsAbsentWhereTheReturnIsImputed() {
    Version<RecordedInjury> open = recorded(51, NEVER, 50, OptionalInt.empty(), 51, KNEE);
    Injury imputed =
        InjuryVersions.of(
                List.of(open), List.of(), EpisodeRule.STANDARD.withOpen(EpisodeRule.Open.IMPUTED))
            .getFirst()
            .content();

    assertThat(imputed.returned()).isEqualTo(51);
    assertThat(imputed.basis()).isEqualTo(Basis.RETURN_IMPUTED);
    assertThat(imputed.timeLossDays()).isEmpty();
    assertThat(injury(50, 51, KNEE, 60, 60).timeLossDays()).hasValue(9);
  }
}
