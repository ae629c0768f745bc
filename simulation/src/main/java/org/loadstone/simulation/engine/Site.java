package org.loadstone.simulation.engine;

import java.util.Optional;

/** Body site with its tissue and its share of that tissue's injuries. */
public enum Site {
  TIBIA(Tissue.BONE, 0.6, "lower_leg"),
  FOOT(Tissue.BONE, 0.4, "foot"),
  ACHILLES(Tissue.TENDON, 0.55, "ankle"),
  PATELLAR_TENDON(Tissue.TENDON, 0.45, "knee"),
  THIGH(Tissue.MUSCLE, 0.56, "thigh"),
  GROIN(Tissue.MUSCLE, 0.26, "hip_groin"),
  CALF(Tissue.MUSCLE, 0.18, "lower_leg"),
  ANKLE(Tissue.LIGAMENT, 0.65, "ankle"),
  KNEE(Tissue.LIGAMENT, 0.35, "knee");

  /** Number of spots, a spot being a site on one side. */
  static final int SPOTS = 2 * values().length;

  private final Tissue tissue;
  private final double share;
  private final String bodySite;

  Site(Tissue tissue, double share, String bodySite) {
    this.tissue = tissue;
    this.share = share;
    this.bodySite = bodySite;
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

  /**
   * Returns the body area as the injury table names it (IOC consensus 2020); with the tissue it
   * tells every site.
   */
  public String bodySite() {
    return bodySite;
  }

  /**
   * Returns the site of a recorded injury, or empty when the twin has none for that area and
   * tissue.
   */
  public static Optional<Site> find(String bodySite, String tissue) {
    for (Site site : ALL) {
      if (site.bodySite.equals(bodySite) && site.tissue.code().equals(tissue)) {
        return Optional.of(site);
      }
    }
    return Optional.empty();
  }

  /** Returns the number of the spot (this site, that side), 0 to 17. */
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
