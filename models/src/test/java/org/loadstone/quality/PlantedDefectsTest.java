package org.loadstone.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.loadstone.quality.SampleLog.date;
import static org.loadstone.quality.SampleLog.isRow;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.check.Check;
import org.loadstone.schema.check.Checks;
import org.loadstone.schema.table.AthleteDays;
import org.loadstone.schema.table.Athletes;
import org.loadstone.schema.table.Illnesses;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Matches;
import org.loadstone.schema.table.Memberships;
import org.loadstone.schema.table.MovementTests;
import org.loadstone.schema.table.Quarantine;
import org.loadstone.schema.table.RehabMilestones;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;

/** Each judged check finds the defect it is for, and a clean log raises none. */
class PlantedDefectsTest {
  private static final Judge JUDGE = new Judge(Thresholds.standard().withLeastRows(8));
  private static final Map<String, Consumer<SampleLog>> DEFECTS = defects();

  private static Map<String, Consumer<SampleLog>> defects() {
    Map<String, Consumer<SampleLog>> all = new TreeMap<>();
    addColumnDefects(all);
    addLayoffDefects(all);
    all.put("quarantined", log -> List.of(1, 2, 3, 4, 5, 6).forEach(n -> log.add(held(n))));
    all.put(
        "known_late",
        log ->
            log.change(
                WellnessReports.TABLE,
                row -> isRow(row, "a1", 0, 69),
                row ->
                    row.with(
                        Lineage.KNOWN_AT,
                        row.require(WellnessReports.DAY)
                            .plusDays(8)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant())));
    all.put(
        "possible_duplicate",
        log ->
            log.change(
                Matches.TABLE,
                row -> isRow(row, "a1", 0, 69),
                row -> row.with(Lineage.MARKS, "known_at_imputed possible_duplicate")));
    all.put(
        "without_membership",
        log -> log.remove(Memberships.TABLE, row -> athlete(row).equals("a1")));
    all.put(
        "session_outside_membership",
        log ->
            log.change(
                    Memberships.TABLE,
                    row -> athlete(row).equals("a1"),
                    row -> row.with(Memberships.FROM, date(8)))
                .remove(WellnessReports.TABLE, row -> isRow(row, "a1", 0, 7)));
    all.put(
        "wellness_outside_membership",
        log ->
            log.change(
                    Memberships.TABLE,
                    row -> athlete(row).equals("a1"),
                    row -> row.with(Memberships.FROM, date(8)))
                .remove(TrainingSessions.TABLE, row -> isRow(row, "a1", 0, 7))
                .remove(Matches.TABLE, row -> isRow(row, "a1", 0, 7)));
    all.put(
        "implausible_age",
        log ->
            log.change(
                Athletes.TABLE,
                row -> athlete(row).equals("a1"),
                row -> row.with(Athletes.BIRTH_YEAR, 2020L)));
    addDayDefects(all);
    return all;
  }

  private static void addColumnDefects(Map<String, Consumer<SampleLog>> all) {
    all.put(
        "present",
        log ->
            log.change(
                TrainingSessions.TABLE,
                row -> !athlete(row).equals("a1"),
                row -> row.with(TrainingSessions.MODALITY, null)));
    all.put(
        "at_limit",
        log ->
            log.change(
                TrainingSessions.TABLE,
                row -> isRow(row, "a1", 0, 69),
                row -> row.with(TrainingSessions.MEAN_HR_BPM, 240.0)));
    all.put(
        "one_value",
        log ->
            log.change(
                WellnessReports.TABLE, row -> true, row -> row.with(WellnessReports.SLEEP_H, 8.0)));
    all.put(
        "digit_heaping",
        log ->
            log.change(
                WellnessReports.TABLE,
                row -> true,
                row ->
                    row.with(
                        WellnessReports.READINESS,
                        5.0 * Math.round(row.require(WellnessReports.READINESS) / 5))));
    all.put(
        "session_without_load",
        log ->
            log.change(
                TrainingSessions.TABLE,
                row -> isRow(row, "a1", 0, 69) || isRow(row, "a2", 0, 69),
                row -> row.with(TrainingSessions.RPE, null)));
    all.put(
        "match_without_minutes",
        log ->
            log.change(
                Matches.TABLE,
                row -> isRow(row, "a1", 0, 69) || isRow(row, "a2", 0, 69),
                row -> row.with(Matches.MINUTES, null)));
    all.put(
        "straight_line",
        log ->
            log.change(
                WellnessReports.TABLE,
                row -> row.require(WellnessReports.DAY).getDayOfMonth() % 2 == 0,
                row -> answers(row, 2.0 + row.require(WellnessReports.DAY).getDayOfMonth() % 4)));
    all.put(
        "repeated_answers",
        log ->
            log.change(
                WellnessReports.TABLE,
                row -> athlete(row).compareTo("a3") <= 0,
                row ->
                    answers(row, 4.0 - athlete(row).charAt(1) % 4)
                        .with(WellnessReports.STRESS, 5.0)));
    all.put(
        "extreme_load",
        log ->
            log.change(
                TrainingSessions.TABLE,
                row -> isRow(row, "a1", 60, 69) || isRow(row, "a2", 60, 69),
                row ->
                    row.with(TrainingSessions.DURATION_MIN, 599.0)
                        .with(TrainingSessions.RPE, 9.5)));
  }

  private static TableRow answers(TableRow row, double answer) {
    return row.with(WellnessReports.SLEEP_QUALITY, answer)
        .with(WellnessReports.FATIGUE, answer)
        .with(WellnessReports.SORENESS, answer)
        .with(WellnessReports.STRESS, answer);
  }

  private static void addLayoffDefects(Map<String, Consumer<SampleLog>> all) {
    all.put(
        "unknown_injury",
        log ->
            log.change(
                RehabMilestones.TABLE,
                row -> athlete(row).equals("a1"),
                row -> row.with(RehabMilestones.INJURY_ID, "nobody knows")));
    all.put(
        "return_missing",
        log ->
            log.change(
                Injuries.TABLE,
                row -> athlete(row).equals("a1"),
                row -> row.with(Injuries.RETURNED, null)));
    all.put(
        "overlapping_injuries",
        log ->
            log.rows().stream()
                .filter(row -> row.table() == Injuries.TABLE && athlete(row).equals("a1"))
                .toList()
                .forEach(
                    row ->
                        log.add(
                            row.with(Injuries.INJURY_ID, "again").with(Injuries.ONSET, date(30)))));
    all.put(
        "full_training_while_injured",
        log ->
            log.change(
                Injuries.TABLE,
                row -> athlete(row).compareTo("a2") <= 0,
                row -> row.with(Injuries.RETURNED, date(45))));
    all.put(
        "full_training_while_ill",
        log ->
            log.change(
                Illnesses.TABLE,
                row -> athlete(row).equals("a1"),
                row -> row.with(Illnesses.RETURNED, date(64))));
    all.put(
        "device_shift",
        log ->
            log.change(
                MovementTests.TABLE,
                row -> row.require(MovementTests.DEVICE).equals("plate B"),
                row -> row.with(MovementTests.VALUE, 1.03 * row.require(MovementTests.VALUE))));
  }

  private static void addDayDefects(Map<String, Consumer<SampleLog>> all) {
    all.put(
        "wellness_given",
        log ->
            log.change(
                AthleteDays.TABLE,
                row -> isRow(row, "a1", 42, 69) || isRow(row, "a3", 42, 69),
                row -> row.with(AthleteDays.WELLNESS_REPORTED, false)));
    all.put(
        "day_known",
        log ->
            log.change(
                AthleteDays.TABLE,
                row -> row.require(AthleteDays.DAY).isAfter(date(63)),
                row -> row.with(AthleteDays.STATUS, "missing")));
    all.put(
        "window_covered",
        log ->
            log.change(
                AthleteDays.TABLE,
                row -> isRow(row, "a1", 0, 69) && athlete(row).equals("a1") && third(row),
                row -> row.with(AthleteDays.STATUS, "missing")));
  }

  private static boolean third(TableRow row) {
    return row.require(AthleteDays.DAY).toEpochDay() % 3 == 0;
  }

  private static TableRow held(int number) {
    return SampleLog.empty(Quarantine.TABLE)
        .with(Quarantine.TABLE_NAME, "training_session")
        .with(Quarantine.RULE, "range:rpe")
        .with(Quarantine.ROW_ID, "q" + number);
  }

  private static String athlete(TableRow row) {
    return row.require(Athletes.ATHLETE_ID);
  }

  private static TreeSet<String> failures(SampleLog log) {
    TreeSet<String> names = new TreeSet<>();
    JUDGE.judge(log.tally().metrics()).stream()
        .filter(verdict -> verdict.status() == Verdict.Status.FAILED)
        .forEach(verdict -> names.add(verdict.check().name()));
    return names;
  }

  @Test
  void aCleanLogFailsNoCheck() {
    assertThat(failures(SampleLog.clean())).isEmpty();
  }

  @Test
  void aCleanLogHasAMetricOfEveryCheckButForWhatItLacks() {
    List<String> measured =
        SampleLog.clean().tally().metrics().stream()
            .map(metric -> metric.key().check())
            .distinct()
            .toList();
    assertThat(measured)
        .containsExactlyInAnyOrderElementsOf(Checks.ALL.stream().map(Check::name).toList());
  }

  static Stream<String> judged() {
    return Checks.ALL.stream().filter(Check::isJudged).map(Check::name);
  }

  @ParameterizedTest
  @MethodSource("judged")
  void aPlantedDefectFailsItsCheck(String check) {
    SampleLog log = SampleLog.clean();
    assertThat(DEFECTS).containsKey(check);
    DEFECTS.get(check).accept(log);
    assertThat(failures(log)).contains(check).hasSizeLessThanOrEqualTo(2);
  }
}
