package org.loadstone.simulation.policy;

/** The rule that decided a prescription, in words that a person can check. */
public enum Rule {
  HISTORICAL("the load of the observed season"),
  PLANNED("the squad's plan"),
  CONSTANT("the same load every day"),
  LOADING_WEEK("loading week of a block"),
  DELOAD_WEEK("deload week of a block"),
  LINEAR_WEEK("week of a linear progression"),
  RAMP_CAP("weekly load would rise by more than the cap"),
  PAIN_STOP("pain at or over the limit that stops training"),
  PAIN_GATE("pain over the limit"),
  SORENESS_GATE("soreness over the limit"),
  STAGED_RETURN("days since return still in a stage of reduced load");

  private final String text;

  Rule(String text) {
    this.text = text;
  }

  /** Returns the rule in words. */
  public String text() {
    return text;
  }
}
