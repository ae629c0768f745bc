package org.loadstone.pipeline.job;

import org.loadstone.injury.EpisodeRule;
import org.loadstone.label.OutcomeDefinition;
import org.loadstone.label.Scope;
import org.loadstone.pipeline.store.Store;
import org.loadstone.risk.declared.DeclaredOutcome;

/** Which outcome a store's data can carry. */
public final class Outcomes {
  /** Returns the outcome that a store's data can carry among those of a scope. */
  static OutcomeDefinition of(AthleteBook.Facts facts, Scope scope, int horizonDays) {
    return scope == Scope.ANY ? OutcomeDefinition.newEpisode(horizonDays) : of(facts, horizonDays);
  }

  /**
   * Returns recurrence when medical staff recorded injuries, under its own name where no return is
   * stated; otherwise a new report at the same site.
   */
  static OutcomeDefinition of(AthleteBook.Facts facts, int horizonDays) {
    if (!facts.recorded()) {
      return OutcomeDefinition.siteReReport(horizonDays);
    }
    return facts.rule().open() == EpisodeRule.Open.IMPUTED
        ? OutcomeDefinition.recurrenceReturnImputed(horizonDays)
        : OutcomeDefinition.recurrence(horizonDays);
  }

  /** Returns what an outcome of that name is about, without its horizon. */
  public static String kind(String name) {
    if (name.startsWith("site_re_report")) {
      return "site_re_report";
    }
    if (name.startsWith(DeclaredOutcome.NEW_EPISODE)) {
      return DeclaredOutcome.NEW_EPISODE;
    }
    return name.endsWith("return_imputed") ? "recurrence_return_imputed" : "recurrence";
  }

  /** Returns the scope of the outcome of a name. */
  public static Scope scope(String name) {
    return named(name, 1).scope();
  }

  /** Returns the outcome of a kind, at any horizon. */
  public static OutcomeDefinition ofKind(String kind, int horizonDays) {
    return switch (kind) {
      case "site_re_report" -> OutcomeDefinition.siteReReport(horizonDays);
      case DeclaredOutcome.NEW_EPISODE -> OutcomeDefinition.newEpisode(horizonDays);
      case "recurrence_return_imputed" -> OutcomeDefinition.recurrenceReturnImputed(horizonDays);
      default -> OutcomeDefinition.recurrence(horizonDays);
    };
  }

  /** Returns the outcome of that name, recurrence for any other. */
  public static OutcomeDefinition named(String name, int horizonDays) {
    return ofKind(kind(name), horizonDays);
  }

  /** Returns how a store's injuries become episodes: as its features say, or the platform's way. */
  public static EpisodeRule rule(Store store) {
    return store
        .published()
        .features()
        .map(
            built ->
                new EpisodeRule(
                    built.mergeGapDays(), built.sameInjuryDays(), EpisodeRule.STANDARD.open()))
        .orElse(EpisodeRule.STANDARD);
  }

  private Outcomes() {}
}
