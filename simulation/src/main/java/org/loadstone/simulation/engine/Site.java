package org.loadstone.simulation.engine;

import java.util.Locale;

/** Body site with its tissue and its share of that tissue's injuries. */
public enum Site {
  TIBIA(Tissue.BONE, 0.6),
  FOOT(Tissue.BONE, 0.4),
  ACHILLES(Tissue.TENDON, 0.55),
  PATELLAR_TENDON(Tissue.TENDON, 0.45),
  HAMSTRING(Tissue.MUSCLE, 0.40),
  GROIN(Tissue.MUSCLE, 0.25),
  QUADRICEPS(Tissue.MUSCLE, 0.18),
  CALF(Tissue.MUSCLE, 0.17),
  ANKLE(Tissue.LIGAMENT, 0.65),
  KNEE(Tissue.LIGAMENT, 0.35);

  /** Number of spots, a spot being a site on one side. */
  static final int SPOTS = 2 * values().length;

  private final Tissue tissue;
  private final double share;

  Site(Tissue tissue, double share) {
    this.tissue = tissue;
    this.share = share;
  }

  /** Returns the tissue that is hurt here. */
  public Tissue tissue() {
    return tissue;
  }

  /**
   * Returns the share of the tissue's injuries that happen here, 0 to 1; muscle after Ekstrand 2011
   * (doi:10.1177/0363546510395879).
   */
  public double share() {
    return share;
  }

  /** Returns the name as written in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the number of the spot (this site, that side), 0 to 19. */
  public int spot(Side side) {
    return 2 * ordinal() + side.ordinal();
  }

  /** Returns the site of a spot. */
  public static Site ofSpot(int spot) {
    return ALL[spot / 2];
  }

  /** Returns the side of a spot. */
  public static Side sideOfSpot(int spot) {
    return spot % 2 == 0 ? Side.LEFT : Side.RIGHT;
  }

  private static final Site[] ALL = values();
}
