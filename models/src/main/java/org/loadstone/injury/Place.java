package org.loadstone.injury;

/**
 * Where an injury is.
 *
 * @param site body site of the vocabulary
 * @param side left, right, both, midline or empty when not recorded
 * @param tissue empty when not diagnosed
 */
public record Place(String site, String side, String tissue) {
  /** Returns true without a tissue: only site and side can be compared. */
  public boolean isSiteOnly() {
    return tissue.isEmpty() || tissue.equals("unspecified");
  }

  /**
   * Returns true if an injury here can be a recurrence of one at {@code earlier}: same site and
   * side, and same tissue where both have one (Fuller 2007, doi:10.1136/bjsm.2006.033027).
   */
  public boolean isSameAs(Place earlier) {
    boolean sameTissue = isSiteOnly() || earlier.isSiteOnly() || tissue.equals(earlier.tissue);
    return site.equals(earlier.site) && side.equals(earlier.side) && sameTissue;
  }
}
