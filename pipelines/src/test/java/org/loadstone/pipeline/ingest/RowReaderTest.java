package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.pipeline.ingest.RowReader.KnownAthletes;
import org.loadstone.pipeline.ingest.RowReader.Verdict;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
import org.loadstone.schema.table.Injuries;
import org.loadstone.schema.table.Plans;
import org.loadstone.schema.table.Symptoms;
import org.loadstone.schema.table.TrainingSessions;
import org.loadstone.schema.table.WellnessReports;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;

class RowReaderTest {
  private static final Pseudonyms PSEUDONYMS = Pseudonyms.of(new byte[16]);
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 28);
  private static final Map<String, String> SESSION =
      Map.of("athlete_id", "Anna", "date", "2026-03-20", "duration_min", "60", "rpe", "5");

  private static RowReader reader(Table table, KnownAthletes athletes) {
    return new RowReader(table, new RowReader.Rules(PSEUDONYMS, OSLO, TODAY, athletes));
  }

  private static RowReader reader(Table table) {
    return reader(table, new KnownAthletes.Any());
  }

  private static Map<String, String> session(String column, String text) {
    Map<String, String> values = new java.util.HashMap<>(SESSION);
    values.put(column, text);
    return values;
  }

  private static RawRow raw(Table table, long line, Map<String, String> values) {
    return RawRow.of(table, table + ".csv", line, values);
  }

  private static TableRow accepted(RowReader reader, long line, Map<String, String> values) {
    return accepted(reader, line, values, 1);
  }

  private static TableRow accepted(
      RowReader reader, long line, Map<String, String> values, int occurrence) {
    RawRow raw = raw(reader.table(), line, values);
    Verdict verdict = reader.read(raw);
    assertThat(verdict).isInstanceOf(Verdict.Accepted.class);
    Verdict.Accepted row = (Verdict.Accepted) verdict;
    return reader.whole(raw, row, occurrence, row.knownAt());
  }

  private static Verdict.Rejected rejected(RowReader reader, RawRow row) {
    Verdict verdict = reader.read(row);
    assertThat(verdict).isInstanceOf(Verdict.Rejected.class);
    return (Verdict.Rejected) verdict;
  }

  private static Verdict.Rejected rejected(Map<String, String> values) {
    return rejected(reader(TrainingSessions.TABLE), raw(TrainingSessions.TABLE, 7, values));
  }

  @Test
  void a_good_row_is_typed_and_pseudonymised() {
    TableRow row = accepted(reader(TrainingSessions.TABLE), 4, session("rpe", " 5.5 "));
    assertThat(row.require(TrainingSessions.ATHLETE_ID)).isEqualTo(PSEUDONYMS.of("Anna"));
    assertThat(row.require(TrainingSessions.DAY)).isEqualTo(LocalDate.of(2026, 3, 20));
    assertThat(row.require(TrainingSessions.RPE)).isEqualTo(5.5);
    assertThat(row.find(TrainingSessions.DISTANCE_M)).isEmpty();
    assertThat(row.require(Lineage.SOURCE_FILE)).isEqualTo("training_session.csv");
    assertThat(row.require(Lineage.SOURCE_LINE)).isEqualTo(4L);
  }

  @ParameterizedTest
  @CsvSource({
    "rpe, 15, range:rpe, expected 0 to 10",
    "rpe, hard, type:rpe, expected a number",
    "rpe, NaN, type:rpe, expected a number",
    "rpe, '5,5', type:rpe, expected a number",
    "duration_min, -45, range:duration_min, expected 0 to 600 min",
    "date, 2026-02-30, type:date, expected a date like 2026-03-28",
    "date, 20.03.2026, type:date, expected a date like 2026-03-28",
    "date, 1826-03-20, range:date, expected 1900 to 2100",
    "date, 2026-03-30, future_date:date, expected no later than tomorrow",
    "start, noon, type:start, expected an instant like 2026-03-28T09:30:00Z",
  })
  void a_broken_rule_names_column_value_and_remedy(
      String column, String text, String rule, String remedy) {
    Verdict.Rejected rejected = rejected(session(column, text));
    assertThat(rejected.violation().key()).isEqualTo(rule);
    assertThat(rejected.violation().value()).isEqualTo(text);
    assertThat(rejected.violation().remedy()).startsWith(remedy);
  }

  @Test
  void a_missing_value_an_unknown_word_and_a_rule_over_columns_are_told_apart() {
    assertThat(rejected(session("date", "")).violation().key()).isEqualTo("required:date");
    assertThat(rejected(session("surface", "lava")).violation().key())
        .isEqualTo("allowed_values:surface");
    Map<String, String> plausible = session("rpe", "10");
    plausible.put("duration_min", "401");
    assertThat(rejected(plausible).violation().key()).isEqualTo("load_plausible");
    assertThat(rejected(plausible).violation().remedy())
        .isEqualTo("duration times RPE must be at most 4000 AU");
  }

  @Test
  void tomorrow_is_accepted_because_zones_differ_and_plans_lie_ahead() {
    assertThat(
            accepted(reader(TrainingSessions.TABLE), 2, session("date", "2026-03-29"))
                .require(TrainingSessions.DAY))
        .isEqualTo(TODAY.plusDays(1));
    TableRow plan =
        accepted(
            reader(Plans.TABLE),
            2,
            Map.of("athlete_id", "Anna", "date", "2026-09-01", "kind", "load"));
    assertThat(plan.require(Plans.DAY)).isEqualTo(LocalDate.of(2026, 9, 1));
  }

  @Test
  void a_rejected_row_shows_the_pseudonym_and_never_the_id() {
    for (Map<String, String> values :
        java.util.List.of(session("rpe", "15"), session("date", ""))) {
      Verdict.Rejected rejected = rejected(values);
      assertThat(rejected.raw()).contains("athlete_id=" + PSEUDONYMS.of("Anna"));
      assertThat(rejected.raw() + rejected.violation()).doesNotContain("Anna");
    }
    Verdict.Rejected broken =
        rejected(
            reader(TrainingSessions.TABLE),
            RawRow.broken(
                "training_session.csv",
                3,
                new String[TrainingSessions.TABLE.sourceColumns().size()],
                Problem.ofLine("4 fields, expected 5")));
    assertThat(broken.violation().key()).isEqualTo("line");
    assertThat(broken.violation().value()).isEqualTo("4 fields, expected 5");
    assertThat(broken.raw()).doesNotContain("Anna");
  }

  @Test
  void an_athlete_who_is_not_in_the_athlete_table_is_rejected_by_pseudonym() {
    KnownAthletes only =
        new KnownAthletes.Only(
            Set.of(PSEUDONYMS.of("Ben"), PSEUDONYMS.of("Hannah")), List.of("Ben", "Hannah"));
    Verdict.Rejected rejected =
        rejected(reader(TrainingSessions.TABLE, only), raw(TrainingSessions.TABLE, 2, SESSION));
    assertThat(rejected.violation().key()).isEqualTo("unknown_athlete:athlete_id");
    assertThat(rejected.violation().value()).isEqualTo(PSEUDONYMS.of("Anna"));
    assertThat(rejected.violation().remedy())
        .as("the nearest first, by pseudonym")
        .endsWith("; nearest: %s, %s".formatted(PSEUDONYMS.of("Hannah"), PSEUDONYMS.of("Ben")));
  }

  @Test
  void an_unknown_id_of_a_vendor_is_rejected_by_pseudonym_with_the_nearest_athletes() {
    Problem unknown =
        new Problem(
            "unknown_vendor_id", "athlete_id", "GPS-7", "add it to the id map", List.of("Ben"));
    Verdict.Rejected rejected =
        rejected(
            reader(TrainingSessions.TABLE),
            RawRow.broken("gps.csv", 2, new String[] {"GPS-7"}, unknown));
    assertThat(rejected.violation().value()).isEqualTo(PSEUDONYMS.of("GPS-7"));
    assertThat(rejected.violation().remedy())
        .isEqualTo("add it to the id map; nearest: " + PSEUDONYMS.of("Ben"));
    assertThat(rejected.raw()).isEqualTo("athlete_id=" + PSEUDONYMS.of("GPS-7"));
  }

  @Test
  void a_record_that_a_mapping_leaves_out_is_neither_good_nor_rejected() {
    assertThat(
            reader(TrainingSessions.TABLE).read(RawRow.skipped("a.csv", 2, "nothing in injuries")))
        .isEqualTo(new Verdict.Skipped("nothing in injuries"));
  }

  @Test
  void an_osiics_code_fills_site_and_tissue_and_the_row_says_so() {
    RowReader reader = reader(Injuries.TABLE);
    TableRow row =
        accepted(
            reader,
            2,
            Map.of(
                "athlete_id", "Anna",
                "injury_id", "1",
                "onset_date", "2026-03-01",
                "osiics_code", "KSP"));
    assertThat(row.require(Injuries.BODY_SITE)).isEqualTo("knee");
    assertThat(row.require(Injuries.TISSUE)).isEqualTo("bone");
    assertThat(row.require(Lineage.MARKS))
        .isEqualTo("site_from_code tissue_from_code known_at_imputed");
    Map<String, String> broken =
        Map.of(
            "athlete_id", "Anna",
            "injury_id", "2",
            "onset_date", "2026-03-01",
            "body_site", "knee",
            "osiics_code", "K-7");
    assertThat(rejected(reader, raw(Injuries.TABLE, 3, broken)).violation().key())
        .isEqualTo("osiics_structure");
  }

  @Test
  void four_ostrc_answers_give_the_severity() {
    Map<String, String> answers =
        Map.of(
            "athlete_id", "Anna",
            "date", "2026-03-20",
            "body_site", "knee",
            "ostrc_participation", "8",
            "ostrc_volume", "8",
            "ostrc_performance", "17",
            "ostrc_pain", "8");
    assertThat(accepted(reader(Symptoms.TABLE), 2, answers).require(Symptoms.OSTRC_SEVERITY))
        .isEqualTo(41);
  }

  @Test
  void text_that_was_not_utf_8_is_rejected() {
    Verdict.Rejected rejected = rejected(session("footwear", "L\uFFFDufer"));
    assertThat(rejected.violation().key()).isEqualTo("encoding:footwear");
    assertThat(rejected.violation().remedy())
        .isEqualTo("save the file as UTF-8, or give --encoding");
  }

  @Test
  void without_known_at_a_row_is_known_at_the_end_of_its_day_in_the_clubs_zone() {
    TableRow row = accepted(reader(TrainingSessions.TABLE), 2, SESSION);
    assertThat(row.require(Lineage.KNOWN_AT)).isEqualTo(Instant.parse("2026-03-20T22:59:59Z"));
    assertThat(row.require(Lineage.MARKS)).isEqualTo("known_at_imputed");
  }

  @Test
  void a_table_with_a_reporting_lag_is_known_that_many_days_later() {
    TableRow row =
        accepted(
            reader(Injuries.TABLE),
            2,
            Map.of(
                "athlete_id",
                "Anna",
                "injury_id",
                "i1",
                "onset_date",
                "2026-03-20",
                "body_site",
                "knee"));
    assertThat(row.require(Lineage.KNOWN_AT)).isEqualTo(Instant.parse("2026-03-21T22:59:59Z"));
  }

  @Test
  void a_given_known_at_is_kept_and_a_local_time_is_one_of_the_clubs_zone() {
    RowReader reader = reader(TrainingSessions.TABLE);
    TableRow given = accepted(reader, 2, session("known_at", "2026-03-21T08:00:00Z"));
    assertThat(given.require(Lineage.KNOWN_AT)).isEqualTo(Instant.parse("2026-03-21T08:00:00Z"));
    assertThat(given.find(Lineage.MARKS)).isEmpty();
    TableRow local = accepted(reader, 3, session("start", "2026-03-20 18:30"));
    assertThat(local.require(TrainingSessions.START))
        .isEqualTo(Instant.parse("2026-03-20T17:30:00Z"));
  }

  @Test
  void equal_rows_with_a_time_of_day_are_one_row() {
    RowReader reader = reader(TrainingSessions.TABLE);
    Map<String, String> timed = session("start", "2026-03-20T17:30:00Z");
    TableRow first = accepted(reader, 2, timed);
    TableRow second = accepted(reader, 3, timed);
    assertThat(second.require(Lineage.ROW_ID)).isEqualTo(first.require(Lineage.ROW_ID));
    assertThat(second.require(Lineage.CONTENT_HASH)).isEqualTo(first.require(Lineage.CONTENT_HASH));
    assertThat(second.require(Lineage.MARKS)).doesNotContain("possible_duplicate");
  }

  @Test
  void equal_rows_of_a_date_only_source_are_two_rows_and_the_second_is_flagged() {
    RowReader reader = reader(TrainingSessions.TABLE);
    TableRow first = accepted(reader, 2, SESSION);
    TableRow second = accepted(reader, 3, SESSION, 2);
    assertThat(second.require(Lineage.ROW_ID)).isNotEqualTo(first.require(Lineage.ROW_ID));
    assertThat(first.require(Lineage.MARKS)).isEqualTo("known_at_imputed");
    assertThat(second.require(Lineage.MARKS)).isEqualTo("possible_duplicate known_at_imputed");
  }

  @Test
  void reading_the_same_file_again_gives_the_same_identities() {
    TableRow once = accepted(reader(TrainingSessions.TABLE), 2, SESSION);
    TableRow again = accepted(reader(TrainingSessions.TABLE), 9, SESSION);
    assertThat(again.require(Lineage.ROW_ID)).isEqualTo(once.require(Lineage.ROW_ID));
  }

  @Test
  void a_correction_keeps_the_identity_and_changes_the_content() {
    RowReader reader = reader(TrainingSessions.TABLE);
    Map<String, String> identified = session("session_id", "s1");
    TableRow first = accepted(reader, 2, identified);
    Map<String, String> mended = new java.util.HashMap<>(identified);
    mended.put("duration_min", "75");
    TableRow second = accepted(reader, 3, mended);
    assertThat(second.require(Lineage.ROW_ID)).isEqualTo(first.require(Lineage.ROW_ID));
    assertThat(second.require(Lineage.CONTENT_HASH))
        .isNotEqualTo(first.require(Lineage.CONTENT_HASH));
  }

  @Test
  void numbers_written_differently_are_the_same_content() {
    RowReader reader = reader(TrainingSessions.TABLE);
    TableRow whole = accepted(reader, 2, session("session_id", "s1"));
    Map<String, String> decimal = session("session_id", "s1");
    decimal.put("duration_min", "60.0");
    TableRow same = accepted(reader, 3, decimal);
    assertThat(same.require(Lineage.CONTENT_HASH)).isEqualTo(whole.require(Lineage.CONTENT_HASH));
  }

  @Test
  void an_answer_above_the_stated_scale_is_rejected() {
    Verdict.Rejected rejected =
        rejected(
            reader(WellnessReports.TABLE),
            raw(
                WellnessReports.TABLE,
                2,
                Map.of("athlete_id", "Anna", "date", "2026-03-20", "mood", "6", "scale_max", "5")));
    assertThat(rejected.violation().key()).isEqualTo("within_scale");
  }
}
