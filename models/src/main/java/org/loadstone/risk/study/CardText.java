package org.loadstone.risk.study;

import java.util.List;
import org.loadstone.provenance.Provenance;
import org.loadstone.risk.declared.CohortFlow;

/**
 * What a model card says that no computation knows.
 *
 * @param title title of the card
 * @param purpose what the risks are for, and for whom
 * @param cohort definition of the athlete-days that count
 * @param outcome definition of the outcome in words
 * @param flow how the rows came about
 * @param limits what the reader must keep in mind, one sentence each
 * @param provenance of the run
 */
public record CardText(
    String title,
    String purpose,
    String cohort,
    String outcome,
    CohortFlow flow,
    List<String> limits,
    Provenance provenance) {
  /** Copies the list. */
  public CardText {
    limits = List.copyOf(limits);
  }
}
