package org.loadstone.risk.declared;

import java.util.Optional;
import org.loadstone.label.Scope;

/**
 * What is predicted.
 *
 * @param kind {@code recurrence}, {@code recurrence_return_imputed} or {@code site_re_report} as
 *     far as the sources carry it, or {@value #NEW_EPISODE}; empty for what they carry
 * @param horizonDays time at risk: days 1 to this many after the index day, at least 1
 * @param onsetWindowDays days by which a recorded onset may be late, at least 0: training stays
 *     that much further from the test window
 * @param competing what becomes of days followed by another injury first
 */
public record DeclaredOutcome(
    Optional<String> kind, int horizonDays, int onsetWindowDays, Competing competing) {
  /** The horizon of a study that says none. */
  public static final int USUAL_HORIZON_DAYS = 28;

  /** Any new injury or complaint counts, of the same place or another. */
  public static final String NEW_EPISODE = "new_episode";

  /** Days followed by another injury first. */
  public enum Competing {
    /** They count as days without the event. */
    NO_EVENT,
    /** They are left out. */
    LEFT_OUT
  }

  /**
   * Checks the days.
   *
   * @throws IllegalArgumentException if the horizon is below 1 or the window below 0
   */
  public DeclaredOutcome {
    if (horizonDays < 1 || horizonDays > 365 || onsetWindowDays < 0) {
      throw new IllegalArgumentException(
          "Cannot predict %d days ahead with an onset window of %d days; give 1 to 365 and 0 or more"
              .formatted(horizonDays, onsetWindowDays));
    }
  }

  /** Returns which days are at risk, and which injuries count. */
  public Scope scope() {
    return kind.filter(NEW_EPISODE::equals).isPresent() ? Scope.ANY : Scope.AGAIN;
  }
}
