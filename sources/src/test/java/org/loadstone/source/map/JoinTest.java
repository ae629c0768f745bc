package org.loadstone.source.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.source.TestFolder.shown;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.TestFolder;

/** Rows of several files that become one row a key, or a row for each version of it. */
class JoinTest {
  private static final String PULSE_THEN_ANSWERS =
      """
      name: test
      about: a test
      tables:
        - table: wellness
          join: [athlete_id, date]
          from:
            - files: pulse.csv
              columns: {athlete_id: Who, date: Day, resting_hr_bpm: Pulse, mood: {column: Mood, optional: true}}
            - files: answers.csv
              columns: {athlete_id: Who, date: Day, known_at: At, mood: Mood}
      """;
  private static final String ANSWERS =
      """
      Who,Day,At,Mood
      Anna,2026-03-01,2026-03-01T07:00Z,3
      Anna,2026-03-01,2026-03-01T09:00Z,4
      Ben,2026-03-01,2026-03-01T07:00Z,5
      """;

  @TempDir private Path path;
  private TestFolder folder;

  @BeforeEach
  void make() {
    folder = new TestFolder(path);
  }

  private List<String> rows(String yaml) {
    return folder.rows(yaml).stream()
        .map(row -> row.file() + ":" + row.line() + " " + shown("wellness", row))
        .map(row -> row.replace("athlete_id=", "").replace("date=2026-03-01 ", ""))
        .toList();
  }

  @Test
  void wide_files_joined_become_one_row_a_key() throws IOException {
    folder
        .with("sleep.csv", "Day,Anna,Ben\n2026-03-01,7,\n2026-03-02,8,6\n")
        .with("mood.csv", "Mood,Anna,Ben\n2026-03-01,3,\n2026-03-02,,4\n");
    String yaml =
        """
        name: test
        about: a test
        tables:
          - table: wellness
            join: [athlete_id, date]
            from:
              - files: sleep.csv
                wide: {keep: [day], name: who, value: answer}
                columns: {athlete_id: who, date: day, sleep_h: answer}
              - files: mood.csv
                wide: {keep: [day], name: who, value: answer}
                columns: {athlete_id: who, date: day, mood: answer}
        """;
    assertThat(folder.rows(yaml))
        .extracting(row -> row.file() + ":" + row.line() + " " + shown("wellness", row))
        .containsExactly(
            "sleep.csv:2 athlete_id=Anna date=2026-03-01 sleep_h=7 mood=3",
            "sleep.csv:3 athlete_id=Anna date=2026-03-02 sleep_h=8",
            "sleep.csv:3 athlete_id=Ben date=2026-03-02 sleep_h=6 mood=4");
  }

  @Test
  void a_value_without_known_at_holds_for_an_answer_and_its_correction() throws IOException {
    folder
        .with("pulse.csv", "Who,Day,Pulse\nAnna,2026-03-01,51\nEve,2026-03-01,60\n")
        .with("answers.csv", ANSWERS);
    assertThat(rows(PULSE_THEN_ANSWERS))
        .containsExactly(
            "answers.csv:2 Anna mood=3 resting_hr_bpm=51 known_at=2026-03-01T07:00Z",
            "answers.csv:3 Anna mood=4 resting_hr_bpm=51 known_at=2026-03-01T09:00Z",
            "pulse.csv:3 Eve resting_hr_bpm=60",
            "answers.csv:4 Ben mood=5 known_at=2026-03-01T07:00Z");
  }

  @Test
  void which_file_is_read_first_changes_no_row() throws IOException {
    folder.with("pulse.csv", "Who,Day,Pulse\nAnna,2026-03-01,51\n").with("answers.csv", ANSWERS);
    String pulse = PULSE_THEN_ANSWERS.lines().skip(6).limit(2).reduce("", (a, b) -> a + b + "\n");
    String answersThenPulse = PULSE_THEN_ANSWERS.replace(pulse, "") + pulse;
    assertThat(rows(answersThenPulse))
        .containsExactlyInAnyOrderElementsOf(rows(PULSE_THEN_ANSWERS));
  }

  @Test
  void a_correction_of_a_value_without_known_at_stands() throws IOException {
    folder
        .with("pulse.csv", "Who,Day,Pulse,Mood\nAnna,2026-03-01,51,3\n")
        .with("answers.csv", ANSWERS);
    assertThat(rows(PULSE_THEN_ANSWERS))
        .contains(
            "answers.csv:2 Anna mood=3 resting_hr_bpm=51 known_at=2026-03-01T07:00Z",
            "answers.csv:3 Anna mood=4 resting_hr_bpm=51 known_at=2026-03-01T09:00Z");
  }

  @Test
  void rows_that_contradict_every_version_or_one_of_the_same_time_stay_rows() throws IOException {
    folder
        .with("pulse.csv", "Who,Day,Pulse,Mood\nAnna,2026-03-01,51,1\n")
        .with("answers.csv", ANSWERS + "Ben,2026-03-01,2026-03-01T07:00Z,2\n");
    assertThat(rows(PULSE_THEN_ANSWERS))
        .containsExactlyInAnyOrder(
            "pulse.csv:2 Anna mood=1 resting_hr_bpm=51",
            "answers.csv:2 Anna mood=3 known_at=2026-03-01T07:00Z",
            "answers.csv:3 Anna mood=4 known_at=2026-03-01T09:00Z",
            "answers.csv:4 Ben mood=5 known_at=2026-03-01T07:00Z",
            "answers.csv:5 Ben mood=2 known_at=2026-03-01T07:00Z");
  }
}
