package org.loadstone.survival;

import java.util.Arrays;

/** What the estimators of competing risks ask of rows. */
final class CompetingRows {
  private CompetingRows() {}

  static void requirePlain(SurvivalData data) {
    if (Arrays.stream(data.start).anyMatch(s -> s > 0)) {
      throw new IllegalArgumentException(
          "Cannot estimate incidence: a row starts after 0; give rows followed from the beginning");
    }
    if (Arrays.stream(data.weight).anyMatch(w -> w != 1)) {
      throw new IllegalArgumentException(
          "Cannot estimate incidence: a weight is not 1; repeat rows in place of weights");
    }
  }

  static void requireCause(SurvivalData data, int cause) {
    if (cause < 1 || Arrays.stream(data.cause).noneMatch(c -> c == cause)) {
      throw new IllegalArgumentException(
          "Cannot find cause: %d; the causes in the rows are %s"
              .formatted(cause, Arrays.toString(data.causes())));
    }
  }
}
