package org.loadstone.quality;

import java.util.List;
import org.loadstone.quality.Fact.Answers;
import org.loadstone.quality.Shares.Look;
import org.loadstone.schema.check.AthleteChecks;
import org.loadstone.schema.check.Check;

/** Holds an athlete's wellness answers against each other and against those of the day before. */
final class AnswerChecks {
  /** Takes what was seen. */
  @FunctionalInterface
  interface Looks {
    void look(Check check, int day, Look look);
  }

  private final List<Answers> answers;
  private final Looks looks;

  AnswerChecks(List<Answers> answers, Looks looks) {
    this.answers = answers;
    this.looks = looks;
  }

  void count() {
    Answers before = null;
    for (Answers now : answers) {
      if (given(now).size() >= AthleteChecks.LEAST_ANSWERS) {
        boolean isStraight = given(now).stream().distinct().count() == 1;
        looks.look(AthleteChecks.STRAIGHT_LINE, now.day(), Look.of(isStraight));
        if (before != null && isYesterday(before, now)) {
          boolean isRepeated = before.items().equals(now.items());
          looks.look(AthleteChecks.REPEATED_ANSWERS, now.day(), Look.of(isRepeated));
        }
      }
      before = now;
    }
  }

  private static boolean isYesterday(Answers before, Answers now) {
    return before.day() == now.day() - 1 && given(before).size() >= AthleteChecks.LEAST_ANSWERS;
  }

  private static List<Double> given(Answers answers) {
    return answers.items().stream().filter(item -> !Double.isNaN(item)).toList();
  }
}
