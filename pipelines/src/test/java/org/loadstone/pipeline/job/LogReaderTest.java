package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.loadstone.day.AthleteLog.Stay;
import org.loadstone.day.DayBuffer;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Signal;
import org.loadstone.day.Version;
import org.loadstone.injury.Complaint;
import org.loadstone.injury.Place;
import org.loadstone.injury.RecordedInjury;

class LogReaderTest {
  private static final int LAST = 400;
  private static final List<String> NO_TEXT = List.of();

  private static Row row(
      LogRows.Kind kind,
      String id,
      long knownAt,
      int day,
      int known,
      List<String> texts,
      Double... numbers) {
    Object[] values = new Object[LogRows.NUMBER + LogRows.NUMBERS];
    values[LogRows.ATHLETE] = "a1";
    values[LogRows.KIND] = kind.ordinal();
    values[LogRows.ROW_ID] = id;
    values[LogRows.KNOWN_AT] = knownAt;
    values[LogRows.DAY] = day;
    values[LogRows.KNOWN] = known;
    for (int i = 0; i < texts.size(); i++) {
      values[LogRows.TEXT + i] = texts.get(i);
    }
    System.arraycopy(numbers, 0, values, LogRows.NUMBER, numbers.length);
    return RowFactory.create(values);
  }

  private static Row session(String id, long knownAt, int day, double srpe) {
    return row(LogRows.Kind.SESSION, id, knownAt, day, day, NO_TEXT, srpe, 60.0);
  }

  private static LogReader read(Row... rows) {
    return LogReader.read("a1", List.of(rows), LAST);
  }

  private static LogEntry.Session session(int day, int known, double srpe) {
    return new LogEntry.Session(day, known, srpe, 60, Double.NaN, Double.NaN, Double.NaN);
  }

  @Test
  void each_version_of_a_row_stands_until_the_next_is_known_in_any_order() {
    Row first = session("s1", 100, 10, 300);
    Row corrected = row(LogRows.Kind.SESSION, "s1", 200, 10, 12, NO_TEXT, 450.0, 60.0);
    for (LogReader read : List.of(read(first, corrected), read(corrected, first))) {
      assertThat(read.log().entries()).containsExactly(session(10, 12, 450));
      assertThat(read.log().versions())
          .containsExactly(
              new Version<>(session(10, 10, 300), 10, 12),
              new Version<>(session(10, 12, 450), 12, Version.NEVER));
    }
  }

  @Test
  void a_version_corrected_on_the_day_it_was_known_was_never_seen_at_night() {
    Row first = session("s1", 100, 10, 300);
    Row corrected = session("s1", 200, 10, 450);
    assertThat(read(corrected, first).log().versions())
        .containsExactly(new Version<>(session(10, 10, 450), 10, Version.NEVER));
  }

  @Test
  void a_row_moved_to_a_day_to_come_is_gone_from_the_night_of_the_correction() {
    Row first = session("s1", 100, 10, 300);
    Row moved = row(LogRows.Kind.SESSION, "s1", 200, 15, 12, NO_TEXT, 300.0, 60.0);
    assertThat(read(first, moved).log().versions())
        .containsExactly(
            new Version<>(session(10, 10, 300), 10, 12),
            new Version<>(session(15, 15, 300), 15, Version.NEVER));
  }

  @Test
  void an_injury_is_known_from_its_first_version_and_its_return_from_the_first_to_state_it() {
    List<String> knee = List.of("i1", "knee|left|", "");
    List<String> diagnosed = List.of("i1", "knee|left|tendon", "");
    LogReader read =
        read(
            row(LogRows.Kind.INJURY, "r1", 1, 50, 51, knee),
            row(LogRows.Kind.INJURY, "r1", 2, 50, 70, knee, 65.0),
            row(LogRows.Kind.INJURY, "r1", 3, 50, 90, diagnosed, 65.0));
    assertThat(read.injuries().getLast().content())
        .isEqualTo(
            new RecordedInjury(
                "i1", 50, 51, OptionalInt.of(65), 70, new Place("knee", "left", "tendon"), ""));
    assertThat(read.injuries()).extracting(Version::known).containsExactly(51, 70, 90);
    assertThat(read.injuries())
        .extracting(Version::superseded)
        .containsExactly(70, 90, Version.NEVER);
  }

  @Test
  void an_absent_measure_is_absent_and_not_zero() {
    Row silent = row(LogRows.Kind.SESSION, "s1", 1, 10, 10, NO_TEXT, null, 60.0);
    LogEntry.Session read = (LogEntry.Session) read(silent).log().entries().getFirst();
    assertThat(read.srpeAu()).isNaN();
    assertThat(read.minutes()).isEqualTo(60);
  }

  @Test
  void a_match_without_minutes_is_a_rating_and_no_session() {
    Row rating = row(LogRows.Kind.MATCH, "m1", 1, 10, 10, NO_TEXT);
    Row played = row(LogRows.Kind.MATCH, "m2", 1, 17, 17, NO_TEXT, 540.0, 90.0);
    assertThat(read(rating, played).log().entries())
        .containsExactly(new LogEntry.Session(17, 17, 540, 90, Double.NaN, Double.NaN, Double.NaN));
  }

  @Test
  void a_wellness_answer_says_that_a_day_without_a_session_was_rest() {
    Row answered = row(LogRows.Kind.WELLNESS, "w1", 1, 10, 11, NO_TEXT, 7.5, null, 3.0);
    assertThat(read(answered).log().entries())
        .containsExactly(
            new LogEntry.Report(10, 11, Signal.SLEEP, 7.5),
            new LogEntry.Report(10, 11, Signal.FATIGUE, 3),
            new LogEntry.Rest(10, 11));
  }

  @Test
  void the_worst_symptom_of_a_day_counts_however_late_a_milder_one_is_entered() {
    LogReader read =
        read(
            row(LogRows.Kind.SYMPTOM, "p1", 1, 10, 10, NO_TEXT, 6.0, 1.0),
            row(LogRows.Kind.SYMPTOM, "p2", 1, 10, 14, NO_TEXT, 2.0, 0.0),
            row(LogRows.Kind.SYMPTOM, "p3", 1, 10, 20, NO_TEXT, 8.0));
    KnownDays days = KnownDays.of(read.log());
    DayBuffer day = new DayBuffer();

    days.fill(day, 10, 14);
    assertThat(day.value(Signal.PAIN)).isEqualTo(6);
    assertThat(day.value(Signal.SWELLING)).isEqualTo(1);
    days.fill(day, 10, 20);
    assertThat(day.value(Signal.PAIN)).isEqualTo(8);
  }

  @Test
  void without_a_membership_the_stay_is_imputed_from_first_to_last_recorded_day() {
    LogReader read =
        read(
            session("s1", 1, 20, 300),
            session("s2", 1, 35, 300),
            row(LogRows.Kind.PLAN, "p1", 1, 90, 90, List.of("load"), 500.0));
    assertThat(read.isMembershipImputed()).isTrue();
    assertThat(read.log().stays()).containsExactly(new Stay("unassigned", 20, 35));
  }

  @Test
  void a_stay_that_lasts_ends_with_the_data_and_a_later_one_is_left_out() {
    LogReader read =
        read(
            row(LogRows.Kind.STAY, "m1", 1, 5, 5, List.of("U19", "")),
            row(LogRows.Kind.STAY, "m2", 1, 300, 300, List.of("A", ""), 900.0),
            row(LogRows.Kind.STAY, "m3", 1, LAST + 1, LAST + 1, List.of("B", "")));
    assertThat(read.log().stays())
        .containsExactly(new Stay("U19", 5, LAST), new Stay("A", 300, LAST));
    assertThat(read.isMembershipImputed()).isFalse();
  }

  @Test
  void injuries_and_complaints_keep_place_link_and_the_day_they_were_known() {
    LogReader read =
        read(
            row(
                LogRows.Kind.INJURY,
                "i1",
                1,
                50,
                51,
                List.of("inj-2", "thigh|left|muscle", "inj-1"),
                71.0),
            row(LogRows.Kind.COMPLAINT, "c1", 1, 60, 60, List.of("knee|right", "minor")));
    assertThat(read.injuries())
        .extracting(Version::content)
        .containsExactly(
            new RecordedInjury(
                "inj-2",
                50,
                51,
                OptionalInt.of(71),
                new Place("thigh", "left", "muscle"),
                "inj-1"));
    assertThat(read.complaints())
        .extracting(Version::content)
        .containsExactly(new Complaint(60, 60, new Place("knee", "right", ""), "minor"));
  }

  @Test
  void the_order_of_rows_changes_nothing() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      rows.add(session("s" + i, i, i % 7, 100 + i));
      rows.add(row(LogRows.Kind.COMPLAINT, "c" + i, i, i, i, List.of("knee|left", "minor")));
    }
    LogReader sorted = LogReader.read("a1", rows, LAST);
    Collections.shuffle(rows, new Random(5));
    LogReader shuffled = LogReader.read("a1", rows, LAST);
    assertThat(shuffled.log().entries()).isEqualTo(sorted.log().entries());
    assertThat(shuffled.complaints()).containsExactlyInAnyOrderElementsOf(sorted.complaints());
  }
}
