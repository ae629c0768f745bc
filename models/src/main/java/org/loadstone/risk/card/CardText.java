package org.loadstone.risk.card;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.declared.CohortFlow;

/**
 * What a model card says that no study result knows.
 *
 * @param title title of the card
 * @param purpose what the risks are for, and for whom
 * @param cohort definition of the athlete-days that count
 * @param outcome definition of the outcome in words
 * @param flow how the rows came about
 * @param limits what the reader must keep in mind, one sentence each
 * @param provenance of the run
 * @param period first and last day of the rows, such as {@code 2020-07-01 to 2023-06-30}; empty
 *     where it is not known
 * @param answers of the team to items of {@link TripodAi}, by their id
 */
public record CardText(
    String title,
    String purpose,
    String cohort,
    String outcome,
    CohortFlow flow,
    List<String> limits,
    Provenance provenance,
    String period,
    Map<String, String> answers) {
  /** Copies the collections. */
  public CardText {
    limits = List.copyOf(limits);
    answers = Collections.unmodifiableMap(new TreeMap<>(answers));
  }

  /** Returns a text without a period and without answers of a team. */
  public CardText(
      String title,
      String purpose,
      String cohort,
      String outcome,
      CohortFlow flow,
      List<String> limits,
      Provenance provenance) {
    this(title, purpose, cohort, outcome, flow, limits, provenance, "", Map.of());
  }

  /** Returns this text with the first and last day of the rows. */
  public CardText withPeriod(String days) {
    return new CardText(title, purpose, cohort, outcome, flow, limits, provenance, days, answers);
  }

  /** Returns this text with the team's answers to checklist items, by id such as {@code 18a}. */
  public CardText withAnswers(Map<String, String> byItem) {
    return new CardText(title, purpose, cohort, outcome, flow, limits, provenance, period, byItem);
  }
}
