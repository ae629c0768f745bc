package org.loadstone.source.map;

import java.util.Arrays;

/** A mapping of training sessions from files with Player and Date. */
final class SessionMapping {
  /** Returns its YAML, with these lines of columns beside athlete and date. */
  static String session(String... columns) {
    return """
    name: test
    about: a test
    tables:
      - table: training_session
        files: "*.csv"
        columns:
          athlete_id: Player
          date: Date
    """
        + String.join("", Arrays.stream(columns).map(c -> "      " + c + "\n").toList());
  }

  private SessionMapping() {}
}
