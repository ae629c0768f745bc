package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.injury.EpisodeRule;

/** Features of a night are those of a store that holds only what was known that night. */
class AsKnownThatNightTest {
  private static final int DAYS = SeededRecords.DAYS;

  private static Map<Integer, Row> features(Iterable<Row> rows, AthleteBook.Facts facts) {
    Map<Integer, Row> byDay = new TreeMap<>();
    Iterator<Row> features =
        new FeatureRows(BuildFeatures.SET).rows(AthleteBook.of("a1", rows, facts));
    features.forEachRemaining(row -> byDay.put((int) ((LocalDate) row.get(1)).toEpochDay(), row));
    return byDay;
  }

  @ParameterizedTest(
      name = "seed {0}, injuries recorded: {1}, open injuries: {2}, same injury: {3} days")
  @CsvSource({
    "1, true, LASTS, 2",
    "2, true, LASTS, 2",
    "3, true, IMPUTED, 2",
    "4, true, LASTS, 2",
    "5, false, LASTS, 2",
    "6, false, LASTS, 2",
    "1, true, LASTS, 40",
    "7, true, LASTS, 40",
    "8, true, IMPUTED, 70",
  })
  void features_of_a_night_are_those_of_a_store_without_the_rows_known_later(
      long seed, boolean recorded, EpisodeRule.Open open, int sameInjuryDays) {
    List<Row> all = new SeededRecords(seed).rows();
    EpisodeRule rule = new EpisodeRule(7, sameInjuryDays, open);
    AthleteBook.Facts facts = new AthleteBook.Facts(DAYS, rule, recorded);
    Map<Integer, Row> full = features(all, facts);
    Set<String> values = new HashSet<>();
    for (int night = 3; night <= DAYS; night++) {
      int asOf = night;
      List<Row> known = all.stream().filter(row -> row.getInt(LogRows.KNOWN) <= asOf).toList();
      Row expected = features(known, facts).get(night);
      assertThat(full.get(night)).as("night %d", night).isEqualTo(expected);
      assertThat(features(standing(known), facts).get(night))
          .as("night %d without replaced versions", night)
          .isEqualTo(expected);
      values.add(expected.mkString());
    }
    assertThat(values).hasSizeGreaterThan(DAYS / 2);
  }

  @Test
  void distant_records_of_one_place_are_one_injury_where_the_rule_says_so() {
    List<Row> all = new SeededRecords(7).rows();
    assertThat(episodes(all, 2) - episodes(all, 40)).isPositive();
  }

  private static int episodes(List<Row> rows, int sameInjuryDays) {
    EpisodeRule rule = new EpisodeRule(7, sameInjuryDays, EpisodeRule.Open.LASTS);
    return AthleteBook.of("a1", rows, new AthleteBook.Facts(DAYS, rule, true)).episodes().size();
  }

  /** The last version of each row: a history without corrections folds to the same state. */
  private static Collection<Row> standing(List<Row> known) {
    Map<String, Row> last = new LinkedHashMap<>();
    for (Row row : known) {
      last.merge(
          row.getString(LogRows.ROW_ID),
          row,
          (a, b) -> b.getLong(LogRows.KNOWN_AT) > a.getLong(LogRows.KNOWN_AT) ? b : a);
    }
    return last.values();
  }
}
