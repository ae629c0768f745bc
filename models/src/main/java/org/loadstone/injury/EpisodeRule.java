package org.loadstone.injury;

import java.io.Serializable;

/**
 * How reports become episodes.
 *
 * @param mergeGapDays reports of one place at most this many days apart are one episode, at least 0
 * @param sameInjuryDays recorded injuries of one place whose onsets lie at most this many days
 *     apart are one injury that several people or systems recorded, at least 0
 * @param open what a recorded injury without a return date means
 */
public record EpisodeRule(int mergeGapDays, int sameInjuryDays, Open open) implements Serializable {
  /** The rule of the platform: seven and two days; injuries without a return last on. */
  public static final EpisodeRule STANDARD = new EpisodeRule(7, 2, Open.LASTS);

  /** What a recorded injury without a return date means. */
  public enum Open {
    /** The source records returns: the athlete is still out. */
    LASTS,
    /** The source never records returns: it ends the day after its last sign, marked imputed. */
    IMPUTED
  }

  public EpisodeRule {
    if (mergeGapDays < 0 || sameInjuryDays < 0) {
      throw new IllegalArgumentException(
          "Cannot merge reports %d and records %d days apart; give 0 or more"
              .formatted(mergeGapDays, sameInjuryDays));
    }
  }

  /** Returns this rule with another reading of open injuries. */
  public EpisodeRule withOpen(Open reading) {
    return new EpisodeRule(mergeGapDays, sameInjuryDays, reading);
  }
}
