package org.loadstone.label;

/**
 * A declared outcome: part of a model's identity.
 *
 * @param name snake case with its horizon, for example {@code recurrence_28d}
 * @param words the outcome as a report says it, for example "recurrence"
 * @param plural several of them, for example "recurrences"
 * @param event what counts, in a sentence
 * @param atRisk which days are at risk, what competes and what censors
 * @param scope which days are at risk, and which injuries count
 * @param horizonDays time at risk: days 1 to this many after the index day
 * @param onsetUncertaintyDays days by which an onset may be recorded late; widens the gap between
 *     training and test
 */
public record OutcomeDefinition(
    String name,
    String words,
    String plural,
    String event,
    String atRisk,
    Scope scope,
    int horizonDays,
    int onsetUncertaintyDays) {
  private static final String SAME_PLACE =
      "A new injury of the same site, side and tissue as an earlier one begins within %d days.";
  private static final String AT_RISK =
      "Index days: in a squad, fully available, at least one earlier %s. Another %s first counts"
          + " as no event; leaving the squad or the end of data censors.";

  public OutcomeDefinition {
    if (horizonDays < 1 || onsetUncertaintyDays < 0) {
      throw new IllegalArgumentException(
          "Cannot define %s: horizon %d, uncertainty %d; give 1 or more and 0 or more"
              .formatted(name, horizonDays, onsetUncertaintyDays));
    }
  }

  /** Returns the whole definition: what counts, then which days. */
  public String definition() {
    return event + " " + atRisk;
  }

  /** Recurrence (reinjury or exacerbation, same site, side and tissue) within {@code days}. */
  public static OutcomeDefinition recurrence(int days) {
    return new OutcomeDefinition(
        "recurrence_" + days + "d",
        "recurrence",
        "recurrences",
        SAME_PLACE.formatted(days),
        AT_RISK.formatted("injury", "injury"),
        Scope.AGAIN,
        days,
        3);
  }

  /**
   * Recurrence where no source states when an athlete returned: each injury counts as over the day
   * after it began, so reinjury and exacerbation cannot be told apart.
   */
  public static OutcomeDefinition recurrenceReturnImputed(int days) {
    return new OutcomeDefinition(
        "recurrence_" + days + "d_return_imputed",
        "recurrence (returns imputed)",
        "recurrences (returns imputed)",
        SAME_PLACE.formatted(days)
            + " No return date is on record: each injury counts as over the day after it began, so"
            + " days out may count as days at risk.",
        AT_RISK.formatted("injury", "injury"),
        Scope.AGAIN,
        days,
        3);
  }

  /**
   * The outcome for sources without diagnosis and return date: a complaint at a site that was
   * reported before. Not a recurrence.
   */
  public static OutcomeDefinition siteReReport(int days) {
    return new OutcomeDefinition(
        "site_re_report_" + days + "d",
        "new report at the same site",
        "new reports at the same site",
        "The athlete reports a site and side again, more than the merge gap after the earlier"
            + " reports of it ended, within "
            + days
            + " days. Not a diagnosis: the source has none, and no return date.",
        AT_RISK.formatted("complaint", "complaint"),
        Scope.AGAIN,
        days,
        3);
  }

  /** Any new injury or complaint, of the same place or another, of any athlete. */
  public static OutcomeDefinition newEpisode(int days) {
    return new OutcomeDefinition(
        "new_episode_" + days + "d",
        "new episode",
        "new episodes",
        "A new injury or complaint of any place begins within %d days.".formatted(days),
        "Index days: in a squad, fully available. Leaving the squad or the end of data censors.",
        Scope.ANY,
        days,
        3);
  }
}
