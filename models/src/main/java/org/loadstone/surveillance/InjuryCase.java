package org.loadstone.surveillance;

import java.util.OptionalInt;
import org.loadstone.injury.Place;

/**
 * One recorded injury. Days are days since 1970-01-01.
 *
 * @param athlete who
 * @param onset first day
 * @param returned first day of full availability, empty while it lasts or where not recorded
 * @param daysLost as recorded; empty where only the dates say it
 * @param type what injuries are told apart by in tables, empty for none
 * @param place site, side and tissue
 */
public record InjuryCase(
    String athlete,
    int onset,
    OptionalInt returned,
    OptionalInt daysLost,
    String type,
    Place place) {
  private static final int LASTS = Integer.MAX_VALUE;

  public InjuryCase {
    if (returned.isPresent() && returned.getAsInt() < onset) {
      throw new IllegalArgumentException(
          "Cannot record injury of %s: it returned before its onset; check the dates"
              .formatted(athlete));
    }
    if (daysLost.isPresent() && daysLost.getAsInt() < 0) {
      throw new IllegalArgumentException(
          "Cannot record injury of %s: %d days lost; give 0 or more"
              .formatted(athlete, daysLost.getAsInt()));
    }
  }

  /**
   * Returns the days lost: as recorded, else from the day after onset to the day before full
   * availability (Bahr 2020, doi:10.1136/bjsports-2019-101969); empty where neither is known.
   */
  public OptionalInt lost() {
    if (daysLost.isPresent() || returned.isEmpty()) {
      return daysLost;
    }
    return OptionalInt.of(Math.max(0, returned.getAsInt() - onset - 1));
  }

  /** Returns whether its end is known. */
  boolean hasReturn() {
    return returned.isPresent() || daysLost.isPresent();
  }

  /** Returns the first day of full availability, the last of all days where it is not known. */
  int end() {
    return returned.orElse(daysLost.isPresent() ? onset + daysLost.getAsInt() + 1 : LASTS);
  }

  boolean isContradicted() {
    return daysLost.isPresent()
        && returned.isPresent()
        && Math.abs(returned.getAsInt() - onset - 1 - daysLost.getAsInt()) > 1;
  }
}
