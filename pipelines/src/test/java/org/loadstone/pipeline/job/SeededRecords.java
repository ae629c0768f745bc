package org.loadstone.pipeline.job;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Seeded rows of one athlete, many of them corrected, some of these twice or back again. */
final class SeededRecords {
  static final int DAYS = 160;
  private static final int LONGEST_DELAY = 50;
  private static final List<String> SITES =
      List.of("knee|left|tendon", "thigh|right|muscle", "knee|right|", "foot||bone");

  private final RandomGenerator random;
  private final List<Row> rows = new ArrayList<>();
  private int ids;

  SeededRecords(long seed) {
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
    for (int day = 0; day < DAYS; day++) {
      around(day);
    }
    row(LogRows.Kind.STAY, "stay", 0, new Cells(3, List.of("A", ""), List.of()));
    return rows;
  }

  /** Season, plan, rehabilitation, gauges and strides, corrected like the rest. */
  private void around(int day) {
    add(3, LogRows.Kind.STRIDES, day, at -> new Cells(day, List.of(), strides()));
    add(4, LogRows.Kind.THERAPY, day, at -> new Cells(day, List.of("strength"), minutes()));
    add(2, LogRows.Kind.MILESTONE, day, at -> new Cells(day, criterion(), List.of(number(2))));
    add(1, LogRows.Kind.SCORE, day, at -> new Cells(day, List.of("acl_rsi"), List.of(number(90))));
    add(1, LogRows.Kind.BODY, day, at -> new Cells(day, List.of(), List.of(170 + number(9))));
    if (day % 40 == 0) {
      double to = day + 35 + number(5);
      add(
          9,
          LogRows.Kind.PHASE,
          day,
          at -> new Cells(day, List.of("s" + day / 80, "in"), List.of(to)));
    }
    if (day % 6 == 5) {
      int known = Math.max(0, day - random.nextInt(20));
      row(LogRows.Kind.PLAN, "match" + day, known, new Cells(day, List.of("match"), List.of()));
      if (random.nextInt(3) == 0) {
        row(
            LogRows.Kind.PLAN,
            "match" + day,
            known + random.nextInt(9),
            new Cells(day, List.of("rest"), List.of()));
      }
    }
  }

  private List<Double> strides() {
    return List.of(
        170 + number(9), number(5), 200 + number(90), number(90), 200 + number(9), 200 + number(9));
  }

  private List<Double> minutes() {
    return List.of(30.0, number(40));
  }

  private List<String> criterion() {
    return List.of("i" + random.nextInt(3), "test" + random.nextInt(4));
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
        List.of(random.nextBoolean() ? "grass" : "road", "shoe" + random.nextInt(3)),
        List.of(
            100 + number(400),
            60.0,
            number(9000),
            number(900),
            number(500),
            number(30),
            100 + number(50),
            160 + number(40)));
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
    for (int i = 0; i < 11; i++) {
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
