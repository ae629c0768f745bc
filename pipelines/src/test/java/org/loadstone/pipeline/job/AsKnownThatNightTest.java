package org.loadstone.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.loadstone.injury.EpisodeRule;

/** Features of a night are those of a store that holds only what was known that night. */
class AsKnownThatNightTest {
  private static final int DAYS = 160;
  private static final int LONGEST_DELAY = 50;
  private static final List<String> SITES =
      List.of("knee|left|tendon", "thigh|right|muscle", "knee|right|", "foot||bone");

  /** Seeded rows of one athlete, many of them corrected, some of these twice or back again. */
  private static final class Records {
    private final RandomGenerator random;
    private final List<Row> rows = new ArrayList<>();
    private int ids;

    Records(long seed) {
      this.random = new SplittableRandom(seed);
    }

    List<Row> rows() {
      for (int day = 0; day < DAYS; day++) {
        int each = day;
        add(7, LogRows.Kind.SESSION, day, at -> session(each));
        add(7, LogRows.Kind.WELLNESS, day, at -> new Cells(each, List.of(), answers()));
        add(
            2,
            LogRows.Kind.SYMPTOM,
            day,
            at -> new Cells(each, List.of(), List.of(number(10), number(3))));
        add(1, LogRows.Kind.MATCH, day, at -> session(each));
        add(
            2,
            LogRows.Kind.PLAN,
            day,
            at -> new Cells(each, List.of(random.nextBoolean() ? "rest" : "load"), List.of()));
        add(
            1,
            LogRows.Kind.COMPLAINT,
            day,
            at -> new Cells(each, List.of(site(), "minor"), List.of()));
        if (day % 20 == 5) {
          add(8, LogRows.Kind.LIMB, day, at -> limb(each, "left"));
          add(8, LogRows.Kind.LIMB, day, at -> limb(each, "right"));
        }
        if (day % 30 == 10) {
          add(9, LogRows.Kind.INJURY, day, at -> injury(each, at));
          add(
              3,
              LogRows.Kind.ILLNESS,
              day,
              at -> new Cells(each, List.of(), List.of(each + number(9))));
        }
      }
      row(LogRows.Kind.STAY, "stay", 0, new Cells(3, List.of("A", ""), List.of()));
      return rows;
    }

    private record Cells(int day, List<String> texts, List<Double> numbers) {}

    /**
     * Adds a row in {@code tenths} of cases, then may correct it, up to thrice. News is rare but
     * about injuries, so that one piece cannot hide behind another of the same night.
     */
    private void add(int tenths, LogRows.Kind kind, int day, IntFunction<Cells> content) {
      if (random.nextInt(10) >= tenths) {
        return;
      }
      String id = kind + "-" + ids++;
      int oneIn = kind == LogRows.Kind.INJURY ? 2 : 25;
      int known = day + (random.nextInt(oneIn) == 0 ? random.nextInt(LONGEST_DELAY) : 0);
      row(kind, id, known, content.apply(known));
      for (int i = 0; i < 3 && random.nextInt(oneIn) == 0; i++) {
        known += random.nextInt(LONGEST_DELAY);
        row(kind, id, known, content.apply(known));
      }
    }

    private void row(LogRows.Kind kind, String id, int known, Cells cells) {
      Object[] values = new Object[LogRows.NUMBER + LogRows.NUMBERS];
      values[LogRows.ATHLETE] = "a1";
      values[LogRows.KIND] = kind.ordinal();
      values[LogRows.ROW_ID] = id;
      values[LogRows.KNOWN_AT] = 1000L * known + rows.size() % 1000;
      values[LogRows.DAY] = cells.day;
      values[LogRows.KNOWN] = known;
      for (int i = 0; i < cells.texts.size(); i++) {
        values[LogRows.TEXT + i] = cells.texts.get(i);
      }
      for (int i = 0; i < cells.numbers.size(); i++) {
        values[LogRows.NUMBER + i] = cells.numbers.get(i);
      }
      rows.add(RowFactory.create(values));
    }

    private Cells session(int day) {
      return new Cells(
          Math.max(0, day - random.nextInt(3)),
          List.of(),
          List.of(100 + number(400), 60.0, number(9000)));
    }

    private Cells limb(int day, String limb) {
      return new Cells(day, List.of("isometric", "knee_extension", limb), List.of(90 + number(20)));
    }

    /** The return, the onset, the place and the link may each change from version to version. */
    private Cells injury(int day, int known) {
      int onset = day - random.nextInt(3);
      boolean isOver = random.nextBoolean();
      return new Cells(
          onset,
          List.of("i" + day, site(), random.nextInt(4) == 0 ? "i10" : ""),
          isOver ? List.of(Math.max(onset, known - 5) + number(12)) : List.of());
    }

    private List<Double> answers() {
      List<Double> answers = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        answers.add(random.nextInt(5) == 0 ? null : (Double) (1 + number(6)));
      }
      return answers;
    }

    private String site() {
      return SITES.get(random.nextInt(SITES.size()));
    }

    private double number(int below) {
      return random.nextInt(below);
    }
  }

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
    List<Row> all = new Records(seed).rows();
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
    List<Row> all = new Records(7).rows();
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
