package org.loadstone.injury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.loadstone.day.LogEntry.Injury;
import org.loadstone.day.LogEntry.Injury.Basis;
import org.loadstone.day.Sites;
import org.loadstone.day.Version;

/** Two records of one injury, as each night knew them. */
class SameInjuryVersionsTest {
  private static final Place KNEE = new Place("knee", "left", "tendon");
  private static final Place FOOT = new Place("foot", "left", "bone");
  private static final int NEVER = Version.NEVER;
  private static final int PHYSIO_KNOWN = 51;
  private static final int DOCTOR_KNOWN = 70;

  private static Version<RecordedInjury> physio(int onset, OptionalInt back) {
    return new Version<>(
        new RecordedInjury("physio", onset, PHYSIO_KNOWN, back, KNEE, ""), PHYSIO_KNOWN, NEVER);
  }

  private static RecordedInjury doctor(int onset, int back, Place place) {
    return new RecordedInjury("doctor", onset, DOCTOR_KNOWN, OptionalInt.of(back), place, "");
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

  private static List<Version<Injury>> versions(
      int sameInjuryDays, List<Version<RecordedInjury>> records) {
    return InjuryVersions.of(
        records, List.of(), new EpisodeRule(7, sameInjuryDays, EpisodeRule.Open.LASTS));
  }

  @Test
  void the_second_record_moves_the_onset_from_the_night_it_was_known() {
    assertThat(
            versions(
                2,
                List.of(
                    physio(50, OptionalInt.of(60)),
                    new Version<>(doctor(48, 60, KNEE), DOCTOR_KNOWN, NEVER))))
        .containsExactly(
            new Version<>(injury(50, 51, KNEE, 60, 60), 51, 70),
            new Version<>(injury(48, 70, KNEE, 60, 60), 70, NEVER));
  }

  @Test
  void the_return_of_the_second_record_is_known_with_it_and_the_injury_stays_one() {
    assertThat(
            versions(
                2,
                List.of(
                    physio(50, OptionalInt.empty()),
                    new Version<>(doctor(51, 65, KNEE), DOCTOR_KNOWN, NEVER))))
        .containsExactly(new Version<>(injury(50, 51, KNEE, 65, 70), 51, NEVER));
  }

  @Test
  void records_further_apart_than_the_rule_says_are_two_from_the_second_on() {
    assertThat(
            versions(
                0,
                List.of(
                    physio(50, OptionalInt.of(60)),
                    new Version<>(doctor(51, 65, KNEE), DOCTOR_KNOWN, NEVER))))
        .extracting(
            Version::known,
            version -> version.content().day(),
            version -> version.content().returned(),
            version -> version.content().recurrence())
        .containsExactly(tuple(51, 50, 60, false), tuple(70, 51, 65, true));
  }

  @Test
  void a_corrected_place_takes_two_records_apart_again_from_the_correction_on() {
    assertThat(
            versions(
                2,
                List.of(
                    physio(50, OptionalInt.of(60)),
                    new Version<>(doctor(48, 60, KNEE), DOCTOR_KNOWN, 80),
                    new Version<>(doctor(48, 60, FOOT), 80, NEVER))))
        .containsExactlyInAnyOrder(
            new Version<>(injury(50, 51, KNEE, 60, 60), 51, 70),
            new Version<>(injury(48, 70, KNEE, 60, 60), 70, 80),
            new Version<>(injury(48, 80, FOOT, 60, 70), 80, NEVER),
            new Version<>(injury(50, 80, KNEE, 60, 60), 80, NEVER));
  }
}
