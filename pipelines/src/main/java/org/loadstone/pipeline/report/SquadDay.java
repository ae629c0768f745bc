package org.loadstone.pipeline.report;

import java.util.OptionalDouble;

/**
 * One athlete on one day.
 *
 * @param day days since 1970-01-01
 * @param status trained, rest or missing
 * @param availability full, modified, out_injury, out_illness or away
 * @param load session-RPE load in AU, empty when unknown
 * @param hasAnswered whether the athlete answered the wellness questions
 */
record SquadDay(
    String athlete,
    int day,
    String squad,
    String status,
    String availability,
    OptionalDouble load,
    boolean hasAnswered) {

  boolean isMissing() {
    return status.equals("missing");
  }

  boolean isTrained() {
    return status.equals("trained");
  }
}
