package org.loadstone.random;

/**
 * What a random number is for; part of its address, so that two purposes never share a draw.
 *
 * <p>Codes are published: a code is never reused or renumbered, because doing so would change every
 * result of an existing seed.
 */
public enum Purpose {
  /** Athlete-level traits that hold for a whole replicate. */
  TRAIT(1),
  /** Hours slept in the night before a day. */
  SLEEP(2),
  /** Surface and other surroundings of a day's session. */
  SURFACE(3),
  /** Whether an injury begins on a day. */
  INJURY(4),
  /** Which tissue, site and side an injury hits. */
  INJURY_SITE(5),
  /** How bad an injury is. */
  SEVERITY(6),
  /** How long staff wait before full availability. */
  RETURN(7),
  /** Reported pain. */
  PAIN(8),
  /** Reported muscle soreness. */
  SORENESS(9),
  /** Reported readiness and other wellness answers. */
  WELLNESS(10),
  /** What an athlete does of a prescribed session. */
  SESSION(11),
  /** A coach's plan. */
  PLAN(12),
  /** Error of a movement test. */
  MOVEMENT_TEST(13),
  /** Whether a record is made, missed or made late. */
  REPORTING(14),
  /** Illness. */
  ILLNESS(15),
  /** Matches: selection, minutes, effort. */
  MATCH(16),
  /** Psychological questionnaires. */
  PSYCHOLOGY(17),
  /** Errors planted in generated raw files. */
  DIRT(18),
  /** Membership of a squad. */
  MEMBERSHIP(19),
  /** Body measures and growth. */
  ANTHROPOMETRY(20),
  /** Running summaries of a session. */
  STRIDE(21),
  /** Strength and other interventions. */
  INTERVENTION(22),
  /** Rehabilitation criteria. */
  REHABILITATION(23),
  /** Resampling of athletes. */
  BOOTSTRAP(24),
  /** Split of a data set. */
  SPLIT(25),
  /** Label permutation. */
  PERMUTATION(26),
  /** Fit of a model with randomness of its own. */
  MODEL_FIT(27);

  private final int code;

  Purpose(int code) {
    this.code = code;
  }

  /** Returns the published code, at least 1. */
  public int code() {
    return code;
  }
}
