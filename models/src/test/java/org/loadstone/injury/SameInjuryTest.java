package org.loadstone.injury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameInjuryTest {
  private static final Place KNEE = new Place("knee", "left", "ligament");

  private static RecordedInjury injury(String id, int onset, int known, int returned, Place place) {
    OptionalInt back = returned < 0 ? OptionalInt.empty() : OptionalInt.of(returned);
    return new RecordedInjury(id, onset, known, back, place, "");
  }

  @Test
  void two_records_of_one_injury_are_one_with_the_earliest_onset_and_the_latest_return() {
    List<RecordedInjury> merged =
        SameInjury.merged(
            List.of(
                injury("physio", 101, 101, 130, new Place("knee", "left", "")),
                injury("doctor", 100, 102, 140, KNEE)),
            2);
    assertThat(merged)
        .containsExactly(
            new RecordedInjury("physio", 100, 101, OptionalInt.of(140), 102, KNEE, ""));
  }

  @Test
  void a_record_without_a_return_does_not_keep_open_what_another_closes() {
    assertThat(
            SameInjury.merged(
                    List.of(injury("a", 100, 100, 120, KNEE), injury("b", 100, 101, -1, KNEE)), 2)
                .getFirst()
                .returned())
        .hasValue(120);
  }

  @Test
  void another_side_tissue_or_a_later_onset_is_another_injury() {
    List<RecordedInjury> apart =
        List.of(
            injury("a", 100, 100, 120, KNEE),
            injury("b", 100, 100, 120, new Place("knee", "right", "ligament")),
            injury("c", 100, 100, 120, new Place("knee", "left", "cartilage")),
            injury("d", 103, 103, 120, KNEE));
    assertThat(SameInjury.merged(apart, 2)).containsExactlyInAnyOrderElementsOf(apart);
  }

  @Test
  void what_staff_call_a_recurrence_of_the_other_is_not_the_same() {
    RecordedInjury first = injury("a", 100, 100, 101, KNEE);
    RecordedInjury again = new RecordedInjury("b", 102, 102, OptionalInt.of(130), KNEE, "a");
    assertThat(SameInjury.merged(List.of(first, again), 2)).containsExactly(first, again);
  }

  @Test
  void a_new_injury_after_the_return_an_unspecified_site_or_two_candidates_stay_apart() {
    Place unsided = new Place("knee", "", "ligament");
    Place nowhere = new Place("unspecified", "", "");
    List<RecordedInjury> apart =
        List.of(
            injury("a", 100, 100, 101, KNEE),
            injury("b", 102, 102, 130, KNEE),
            injury("c", 200, 200, 230, nowhere),
            injury("d", 200, 200, 240, nowhere),
            injury("e", 300, 300, 330, KNEE),
            injury("f", 300, 300, 330, new Place("knee", "right", "ligament")),
            injury("g", 301, 301, 330, unsided));
    assertThat(SameInjury.merged(apart, 2)).containsExactlyInAnyOrderElementsOf(apart);
  }

  @Test
  void a_link_to_any_record_of_an_injury_leads_to_the_one_that_stays() {
    RecordedInjury again = new RecordedInjury("c", 102, 104, OptionalInt.of(150), KNEE, "doctor");
    List<RecordedInjury> merged =
        SameInjury.merged(
            List.of(
                injury("physio", 100, 100, 130, KNEE),
                injury("doctor", 100, 101, 130, KNEE),
                again),
            2);
    assertThat(merged).extracting(RecordedInjury::id).containsExactly("physio", "c");
    assertThat(merged.get(1).recurrenceOf()).isEqualTo("physio");
  }

  @ParameterizedTest(name = "{0} days apart, at most {1}: {2}")
  @CsvSource({
    "0, 0, a",
    "1, 0, a b",
    "1, 1, a",
    "2, 1, a b",
    "3, 2, a b",
    "3, 3, a",
    "9, 10, a",
    "11, 10, a b",
  })
  void onsets_are_of_one_injury_up_to_the_days_given(int apart, int days, String ids) {
    List<RecordedInjury> records =
        List.of(injury("a", 100, 100, 140, KNEE), injury("b", 100 + apart, 112, 140, KNEE));
    assertThat(SameInjury.merged(records, days))
        .extracting(RecordedInjury::id)
        .containsExactly(ids.split(" "));
  }

  @Test
  void records_in_a_row_are_one_only_as_far_as_the_first_reaches() {
    List<RecordedInjury> row =
        List.of(
            injury("a", 100, 100, 140, KNEE),
            injury("b", 102, 102, 140, KNEE),
            injury("c", 104, 104, 140, KNEE));
    assertThat(SameInjury.merged(row, 2))
        .extracting(RecordedInjury::id, RecordedInjury::onset)
        .containsExactly(tuple("a", 100), tuple("c", 104));
    assertThat(SameInjury.merged(row, 4)).extracting(RecordedInjury::id).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource({"7, -1", "-1, 2"})
  void a_distance_below_0_is_refused(int gap, int days) {
    assertThatThrownBy(() -> new EpisodeRule(gap, days, EpisodeRule.Open.LASTS))
        .hasMessage("Cannot merge reports %d and records %d days apart; give 0 or more", gap, days);
  }
}
