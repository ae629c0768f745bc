package org.loadstone.day;

import java.util.List;
import org.loadstone.schema.table.Injuries;

/** Body site and side as one small number, so that a fold can count by it. */
public final class Sites {
  private static final List<String> SITES = Injuries.BODY_SITE.allowed();
  private static final List<String> SIDES = List.of("left", "right", "both", "midline", "");

  /** The number of codes. */
  public static final int COUNT = SITES.size() * SIDES.size();

  /**
   * Returns the code of a site and side.
   *
   * @param side empty when not recorded
   * @throws IllegalArgumentException for a site or side outside the vocabulary
   */
  public static int code(String site, String side) {
    int siteAt = SITES.indexOf(site);
    int sideAt = SIDES.indexOf(side);
    if (siteAt < 0 || sideAt < 0) {
      throw new IllegalArgumentException(
          "Cannot code body site: %s %s; use one of %s".formatted(side, site, SITES));
    }
    return siteAt * SIDES.size() + sideAt;
  }

  /** Returns the words for a code, for example "right knee". */
  public static String words(int code) {
    String side = SIDES.get(code % SIDES.size());
    String site = SITES.get(code / SIDES.size()).replace('_', ' ');
    return side.isEmpty() || side.equals("midline") ? site : side + " " + site;
  }

  private Sites() {}
}
