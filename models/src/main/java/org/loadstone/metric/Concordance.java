package org.loadstone.metric;

import java.util.Arrays;

/**
 * Does the one of two athletes with the higher score have the event first?
 *
 * <p>(concordant + tiedScore / 2) / (concordant + discordant + tiedScore) over pairs of which one
 * is known to have had the event first; an end without the event at that very time is later. The
 * standard error is the infinitesimal jackknife with weights taken as known. As {@code concordance}
 * of R's survival; Harrell's C with {@link PairWeight#EQUAL}, Uno's with {@link
 * PairWeight#INVERSE_CENSORING_SQUARED}.
 *
 * @param concordant weight of the pairs in which the higher score comes first
 * @param discordant weight of those in which the lower score does
 * @param tiedScore weight of those with equal scores
 * @param tiedTime weight of the pairs of events at one time with different scores
 * @param tiedBoth weight of the pairs of events at one time with equal scores
 * @param influence of each row on the estimate, times its count
 */
public record Concordance(
    double concordant,
    double discordant,
    double tiedScore,
    double tiedTime,
    double tiedBoth,
    double[] influence) {

  /**
   * Returns the concordance of all times; absent when no pair can be compared.
   *
   * @param score n numbers, higher for an earlier event; cause 1 is the event, all else censors
   * @throws IllegalArgumentException if there is not one number per row
   */
  public static Answer<Concordance> of(SurvivalSample s, double[] score, PairWeight weight) {
    return until(s, score, weight, Double.POSITIVE_INFINITY);
  }

  /** As {@link #of}, with pairs whose first event is at {@code tau} or before. */
  public static Answer<Concordance> until(
      SurvivalSample s, double[] score, PairWeight weight, double tau) {
    SurvivalSample.requireLength("scores", score.length, s.time.length);
    if (Arrays.stream(score).anyMatch(Double::isNaN)) {
      throw new IllegalArgumentException("Cannot rank scores: NaN; give a number for every row");
    }
    Concordance c = new ConcordanceSweep(s, score, weight, tau).run();
    return c.pairs() > 0
        ? Answer.of(c)
        : Answer.absent("concordance needs an event before another row's end: there is none");
  }

  /** Returns the weight of the pairs that can be compared. */
  public double pairs() {
    return concordant + discordant + tiedScore;
  }

  /** Returns the estimate, in [0, 1]. */
  public double estimate() {
    return (concordant + tiedScore / 2) / pairs();
  }

  /** Returns the standard error, rows taken as independent. */
  public double standardError() {
    double sum = 0;
    for (double v : influence) {
      sum += v * v;
    }
    return StrictMath.sqrt(sum);
  }

  /**
   * Returns the standard error with the rows of one athlete as one draw.
   *
   * @param athlete code of the athlete of each row
   * @throws IllegalArgumentException if there is not one code per row
   */
  public double standardError(int[] athlete) {
    SurvivalSample.requireLength("athlete codes", athlete.length, influence.length);
    int[] member = AthleteBootstrap.dense(athlete);
    double[] sum = new double[Arrays.stream(member).max().orElse(-1) + 1];
    for (int i = 0; i < member.length; i++) {
      sum[member[i]] += influence[i];
    }
    return StrictMath.sqrt(Arrays.stream(sum).map(v -> v * v).sum());
  }

  /**
   * Returns Uno's C over pairs with T_i < T_j, T_i < tau, weight 1 / G(T_i-)^2: events and
   * censorings of one time are not compared (doi:10.1002/sim.4154).
   */
  public static Answer<Double> strictUno(SurvivalSample s, double[] score, double tau) {
    return strict(s, score, PairWeight.INVERSE_CENSORING_SQUARED, tau);
  }

  /** Returns Harrell's C over the same pairs, all weighing the same. */
  public static Answer<Double> strictHarrell(SurvivalSample s, double[] score, double tau) {
    return strict(s, score, PairWeight.EQUAL, tau);
  }

  private static Answer<Double> strict(
      SurvivalSample s, double[] score, PairWeight weight, double tau) {
    SurvivalSample.requireLength("scores", score.length, s.time.length);
    Concordance c = new ConcordanceSweep(s, score, weight, Math.nextDown(tau)).runStrictly();
    return c.pairs() > 0
        ? Answer.of(c.estimate())
        : Answer.absent("concordance needs an event before another row's end: there is none");
  }
}
