package org.loadstone.load;

import org.loadstone.feature.Missing;

/** What a day without a recorded load means. */
public enum Gaps {
  /** A rest day of load 0. */
  ZERO(Missing.ZERO, "a day without a load counts as a day of load 0"),
  /** No day at all: recorded days follow each other. */
  ROWS(Missing.ROWS, "recorded days follow each other as if no day lay between them"),
  /** Unknown: means over the recorded days of a window that has at least half of them. */
  AVAILABLE(Missing.AVAILABLE, "means over the recorded days, at least 4 of 7 and 14 of 28");

  private final Missing missing;
  private final String meaning;

  Gaps(Missing missing, String meaning) {
    this.missing = missing;
    this.meaning = meaning;
  }

  Missing missing() {
    return missing;
  }

  /** Returns what it means in plain words, as part of a sentence. */
  public String meaning() {
    return meaning;
  }
}
