package org.loadstone.simulation.engine;

import java.util.Arrays;

/**
 * Everything about one athlete that changes from day to day; reused from replicate to replicate.
 *
 * <p>A cell is a loaded tissue on one side (2 tissue + side, 6 of them), a spot is a site on one
 * side ({@link Site#spot}, 18 of them). These are latent: no policy may read them; what staff can
 * see are pain, soreness, sleep, readiness and availability.
 */
public final class TwinState {
  static final int CELLS = 2 * Tissue.LOADED;

  final double[] damage = new double[CELLS];
  final double[] capacity = new double[CELLS];
  final double[] stimulus = new double[CELLS];
  final double[] spotShare = new double[Site.SPOTS];
  final double[] deficit = new double[Site.SPOTS];
  final double[] healingDays = new double[Site.SPOTS];
  final double[] weakness = new double[Site.SPOTS];
  final double[] vulnerability = new double[Site.SPOTS];
  final double[] cellVulnerability = new double[2 * Tissue.values().length];
  final double[] sideAsymmetry = new double[2];
  final double[] sideAsymmetryDays = new double[2];
  final int[] injuriesAt = new int[Site.SPOTS];

  AthleteTraits traits;
  double fitness;
  double fatigue;
  double fear;
  double injuryPain;
  double muscleLoad;
  boolean onLayoff;
  boolean availableToday;
  int layoffLeft;
  int layoffDays;
  int daysSinceReturn;
  double sleepH;
  double pain;
  int painSpot;
  double soreness;
  double readiness;
  Surface surface;
  double hazard;
  int injuredSpot;
  boolean acute;
  double healingAsked;

  void clear(AthleteTraits athlete) {
    traits = athlete;
    Arrays.fill(damage, 0);
    Arrays.fill(capacity, 1);
    Arrays.fill(stimulus, 0);
    Arrays.fill(deficit, 0);
    Arrays.fill(healingDays, 1);
    Arrays.fill(weakness, 1);
    Arrays.fill(sideAsymmetry, 0);
    Arrays.fill(sideAsymmetryDays, 1);
    Arrays.fill(injuriesAt, 0);
    fear = 0;
    injuryPain = 0;
    muscleLoad = 0;
    onLayoff = false;
    availableToday = true;
    layoffLeft = 0;
    layoffDays = 0;
    daysSinceReturn = -1;
    hazard = 0;
    injuredSpot = -1;
    acute = false;
    surface = Surface.GRASS;
  }

  /** Returns what stays the same about the athlete. */
  public AthleteTraits traits() {
    return traits;
  }

  /** Returns whether the athlete was fully available this morning. */
  public boolean isAvailable() {
    return availableToday;
  }

  /** Returns the days of layoff that are left after today, 0 when available. */
  public int layoffLeft() {
    return layoffLeft;
  }

  /** Returns whether the athlete has come back from an injury while the twin ran or before. */
  public boolean hasReturned() {
    return daysSinceReturn >= 0 && isAvailable();
  }

  /** Returns the days since the last return, 0 on the day itself; see {@link #hasReturned}. */
  public int daysSinceReturn() {
    return daysSinceReturn;
  }

  /** Returns the pain that the athlete reports this morning, whole points of 0 to 10. */
  public double pain() {
    return pain;
  }

  /** Returns the spot that hurts most; meaningful when {@link #pain} is over 0. */
  public int painSpot() {
    return painSpot;
  }

  /** Returns the muscle soreness reported this morning, whole points of 0 to 10. */
  public double soreness() {
    return soreness;
  }

  /** Returns the hours slept last night. */
  public double sleepH() {
    return sleepH;
  }

  /** Returns the readiness reported this morning, 0 to 100. */
  public double readiness() {
    return readiness;
  }

  /** Returns today's surface. */
  public Surface surface() {
    return surface;
  }

  /** Returns the fear of injury, 0 to 1; latent. */
  public double fear() {
    return fear;
  }

  /** Returns the hazard of an injury in today's session, expected injuries; latent. */
  public double hazard() {
    return hazard;
  }

  /** Returns damage over capacity of a loaded tissue on one side; latent. */
  public double damageOverCapacity(Tissue tissue, Side side) {
    int cell = 2 * tissue.ordinal() + side.ordinal();
    return damage[cell] / (capacity[cell] * traits.capacity());
  }

  /** Returns the adapted capacity of a loaded tissue on one side, habitual = 1; latent. */
  public double capacity(Tissue tissue, Side side) {
    return capacity[2 * tissue.ordinal() + side.ordinal()];
  }

  /** Returns the share of a spot's capacity that an injury still takes away; latent. */
  public double deficit(Site site, Side side) {
    return deficit[site.spot(side)];
  }

  /** Returns the largest deficit of any spot; latent. */
  public double largestDeficit() {
    double largest = 0;
    for (double each : deficit) {
      largest = Math.max(largest, each);
    }
    return largest;
  }

  /** Returns the true strength asymmetry, %; over 0 means that the right limb is weaker; latent. */
  public double asymmetryPercent() {
    return traits.asymmetryPercent() + sideAsymmetry[1] - sideAsymmetry[0];
  }

  /** Returns the spot that was injured today, or -1 when none was. */
  public int injuredSpot() {
    return injuredSpot;
  }

  /** Returns whether today's injury was acute (contact or accident) rather than load-driven. */
  public boolean injuryIsAcute() {
    return acute;
  }

  /** Returns whether today's injury hit a spot that had been injured before. */
  public boolean injuryIsRecurrence() {
    return injuredSpot >= 0 && injuriesAt[injuredSpot] > 1;
  }

  /** Returns the days that healing of the last injury asks for, before staff decide; latent. */
  public double healingAskedDays() {
    return healingAsked;
  }
}
