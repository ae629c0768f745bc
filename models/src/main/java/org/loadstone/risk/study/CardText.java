package org.loadstone.risk.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.provenance.Provenance;

/**
 * What a model card says that no computation knows.
 *
 * @param title title of the card
 * @param purpose what the risks are for, and for whom
 * @param cohort definition of the athlete-days that count
 * @param outcome definition of the outcome in words
 * @param cohortFlow number of rows or athletes by step, in order of the steps
 * @param limits what the reader must keep in mind, one sentence each
 * @param provenance of the run
 */
public record CardText(
    String title,
    String purpose,
    String cohort,
    String outcome,
    Map<String, Long> cohortFlow,
    List<String> limits,
    Provenance provenance) {
  /** Copies the collections, keeping their order. */
  public CardText {
    cohortFlow = Collections.unmodifiableMap(new LinkedHashMap<>(cohortFlow));
    limits = List.copyOf(limits);
  }
}
