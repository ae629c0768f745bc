package org.loadstone.day;

import java.util.List;
import java.util.Optional;
import org.loadstone.schema.Unit;

/**
 * Something measured now and then, of the whole athlete: its last value is used until it is old.
 */
public enum Gauge {
  /** Psychological readiness after anterior cruciate ligament injury. */
  ACL_RSI(
      "acl_rsi",
      "readiness score ACL-RSI",
      Unit.SCORE,
      60,
      "0 to 100, higher is readier",
      "Webster 2008, doi:10.1016/j.ptsp.2007.09.003"),
  /** Injury-psychological readiness to return to sport. */
  I_PRRS(
      "i_prrs",
      "readiness score I-PRRS",
      Unit.SCORE,
      60,
      "0 to 60, higher is readier",
      "Glazer 2009, doi:10.4085/1062-6050-44.2.185"),
  /** Fear of movement. */
  TSK_11(
      "tsk_11",
      "fear of movement TSK-11",
      Unit.SCORE,
      60,
      "11 to 44, higher is more fear",
      "Woby 2005, doi:10.1016/j.pain.2005.05.029"),
  CMJ_JUMP_HEIGHT(
      "cmj_jump_height",
      "countermovement jump height",
      Unit.CENTIMETRE,
      60,
      "at least 0",
      "Linthorne 2001, doi:10.1119/1.1397460"),
  /** Spread of a day's jump heights, of three jumps or more. */
  CMJ_JUMP_HEIGHT_CV(
      "cmj_jump_height_cv",
      "spread of a day's jump heights",
      Unit.PERCENT,
      60,
      "at least 0; 100 SD / mean of three jumps or more",
      "Cormack 2008, doi:10.1123/ijspp.3.2.131"),
  HEIGHT("height", "standing height", Unit.CENTIMETRE, 365, "at least 0", "definition"),
  MASS("mass", "body mass", Unit.KILOGRAM, 365, "at least 0", "definition");

  /** All gauges, not to be changed. */
  static final List<Gauge> ALL = List.of(values());

  private static final String JUMP_TEST = "cmj";
  private static final String JUMP_METRIC = "jump_height";

  private final String label;
  private final String words;
  private final Unit unit;
  private final int oldest;
  private final String range;
  private final String source;

  Gauge(String label, String words, Unit unit, int oldest, String range, String source) {
    this.label = label;
    this.words = words;
    this.unit = unit;
    this.oldest = oldest;
    this.range = range;
    this.source = source;
  }

  /** Returns the gauge of an instrument's name in {@code psych_readiness}. */
  public static Optional<Gauge> ofInstrument(String name) {
    return switch (name) {
      case "acl_rsi" -> Optional.of(ACL_RSI);
      case "i_prrs" -> Optional.of(I_PRRS);
      case "tsk_11" -> Optional.of(TSK_11);
      default -> Optional.empty();
    };
  }

  /** Returns the gauge of a test of both limbs at once, empty for one without a feature. */
  public static Optional<Gauge> ofTest(String test, String metric) {
    return test.equals(JUMP_TEST) && metric.equals(JUMP_METRIC)
        ? Optional.of(CMJ_JUMP_HEIGHT)
        : Optional.empty();
  }

  /** Returns the prefix of feature names. */
  public String label() {
    return label;
  }

  /** Returns the plain words. */
  public String words() {
    return words;
  }

  public Unit unit() {
    return unit;
  }

  /** Returns the values it can have, in words. */
  public String range() {
    return range;
  }

  /** Returns who describes it, with DOI, or "definition". */
  public String source() {
    return source;
  }

  /** Returns the age in days beyond which a value says nothing of today. */
  public int oldestDays() {
    return oldest;
  }
}
