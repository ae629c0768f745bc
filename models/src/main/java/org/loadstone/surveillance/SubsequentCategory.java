package org.loadstone.surveillance;

/**
 * The ten categories by which an injury can depend on earlier ones, SIC-1.0 (Finch and Cook 2014,
 * doi:10.1136/bjsports-2012-091729). Whether two injuries are related is a clinical judgement.
 */
public enum SubsequentCategory {
  NO_INJURY(1, "no injury"),
  SAME_RECOVERED(2, "same site and nature, new onset after full recovery, related"),
  SAME_UNRECOVERED(3, "same site and nature, worse or again before full recovery, related"),
  SAME_ONGOING_RELATED(4, "same site and nature, pain that comes and goes, related"),
  SAME_ONGOING_UNRELATED(5, "same site and nature, pain that comes and goes, not related"),
  SAME_UNRELATED(6, "same site and nature, not related"),
  SITE_RELATED(7, "same site, other nature, related"),
  SITE_UNRELATED(8, "same site, other nature, not related"),
  ELSEWHERE_RELATED(9, "other site, related"),
  ELSEWHERE_UNRELATED(10, "other site, not related");

  private final int number;
  private final String words;

  SubsequentCategory(int number, String words) {
    this.number = number;
    this.words = words;
  }

  /** Returns the number in the paper. */
  public int number() {
    return number;
  }

  /** Returns what the category says. */
  public String words() {
    return words;
  }
}
