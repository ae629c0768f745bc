package org.loadstone.cli.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.loadstone.formula.Expression;
import org.loadstone.formula.Values;
import org.loadstone.source.InputError;
import org.loadstone.survival.Surv;
import org.loadstone.survival.SurvivalData;

/**
 * When rows begin and end to be followed, and with what.
 *
 * @param start empty where rows are followed from the beginning
 * @param stop end of each row
 * @param cause 0 = censored, 1, 2, ... = events
 * @param causes names of causes 1, 2, ...
 */
record Follow(Optional<double[]> start, double[] stop, int[] cause, List<String> causes) {
  private static final Set<String> CENSORED = Set.of("0", "false", "censored", "censor", "none");

  /**
   * Reads rows with one kind of event: 0 and 1, 1 and 2 as R reads them, or FALSE and TRUE.
   *
   * @throws InputError if a time or event is outside its range, or no row has an event
   */
  static Follow single(FormulaRows rows, Surv surv) {
    double[] values = rows.data().numbers(surv.event());
    boolean isFromOne =
        Arrays.stream(values).max().orElse(0) == 2 && Arrays.stream(values).min().orElse(0) >= 1;
    int[] events = new int[values.length];
    for (int i = 0; i < events.length; i++) {
      double event = isFromOne ? values[i] - 1 : values[i];
      if (event != 0 && event != 1) {
        throw rows.error(
            i,
            "event %s is neither 0 nor 1".formatted(Sheet.number(values[i])),
            "code it so, write %s == 1, or use --method cuminc for several causes"
                .formatted(surv.event().text()));
      }
      events[i] = (int) event;
    }
    return of(rows, surv, events, List.of("1"));
  }

  /**
   * Reads rows that end with one of several causes: numbers of which 0 is censored, or a factor
   * whose first level is.
   *
   * @throws InputError if a time or cause is outside its range, or no row has an event
   */
  static Follow competing(FormulaRows rows, Surv surv) {
    return switch (rows.data().values(surv.event())) {
      case Values.Numbers(double[] values) -> numbered(rows, surv, values);
      case Values.Words words -> named(rows, surv, words);
    };
  }

  private static Follow numbered(FormulaRows rows, Surv surv, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] == Math.rint(values[i]) && values[i] <= 1000)) {
        throw rows.error(
            i,
            "cause %s is no whole number from 0 to 1000".formatted(Sheet.number(values[i])),
            "code censored rows 0 and causes 1, 2, ...");
      }
    }
    int[] causes = Arrays.stream(values).mapToInt(v -> (int) v).toArray();
    int most = Arrays.stream(causes).max().orElse(0);
    return of(rows, surv, causes, IntStream.rangeClosed(1, most).mapToObj(c -> "" + c).toList());
  }

  private static Follow named(FormulaRows rows, Surv surv, Values.Words words) {
    Expression event = surv.event();
    String first = words.levels().getFirst().toLowerCase(Locale.ROOT);
    if (!event.isCallOf("relevel") && !CENSORED.contains(first)) {
      throw new InputError(
          "Cannot tell which value of %s is censored among %s; write relevel(%s, ref = \"...\")"
              .formatted(event.text(), String.join(", ", words.levels()), event.text()));
    }
    Codes codes = Codes.of(words);
    List<String> causes = codes.labels().subList(1, codes.labels().size());
    return of(rows, surv, codes.codes(), causes);
  }

  private static Follow of(FormulaRows rows, Surv surv, int[] cause, List<String> causes) {
    double[] stop = rows.data().numbers(surv.stop());
    Optional<double[]> start = surv.start().map(rows.data()::numbers);
    for (int i = 0; i < stop.length; i++) {
      double from = start.isPresent() ? start.get()[i] : Double.NEGATIVE_INFINITY;
      if (start.isEmpty() && !(stop[i] >= 0 && stop[i] < Double.POSITIVE_INFINITY)) {
        throw rows.error(
            i,
            "%s %s is no time".formatted(surv.stop().text(), Sheet.number(stop[i])),
            "give 0 or more");
      }
      if (!(stop[i] > from) || start.isPresent() && !Double.isFinite(stop[i] - from)) {
        throw rows.error(
            i,
            "its interval from %s to %s has no length"
                .formatted(Sheet.number(from), Sheet.number(stop[i])),
            "let it stop after it starts, or drop it");
      }
    }
    if (Arrays.stream(cause).noneMatch(one -> one > 0)) {
      throw rows.source()
          .error(
              "none of %d rows has an event".formatted(stop.length),
              "look at how %s is coded".formatted(surv.event().text()));
    }
    return new Follow(start, stop, cause, causes);
  }

  SurvivalData data() {
    return start.isPresent()
        ? SurvivalData.of(start.get(), stop, cause)
        : SurvivalData.of(stop, cause);
  }

  long events() {
    return Arrays.stream(cause).filter(c -> c > 0).count();
  }

  /** Returns how many rows of a group are at risk just before a time, or at 0 if they begin so. */
  int atRisk(int[] group, int code, double time) {
    int count = 0;
    for (int i = 0; i < stop.length; i++) {
      boolean hasBegun = start.isEmpty() || start.get()[i] < time || start.get()[i] <= 0;
      if (group[i] == code && stop[i] >= time && hasBegun) {
        count++;
      }
    }
    return count;
  }

  /** Returns the last end of a row. */
  double lastTime() {
    return Arrays.stream(stop).max().orElse(0);
  }

  /**
   * Returns the code of a cause by its name.
   *
   * @throws InputError if no row has it
   */
  int require(String name) {
    int code = causes.indexOf(name) + 1;
    if (code == 0 || Arrays.stream(cause).noneMatch(c -> c == code)) {
      List<String> there =
          Arrays.stream(cause)
              .filter(c -> c > 0)
              .sorted()
              .distinct()
              .mapToObj(c -> causes.get(c - 1))
              .toList();
      throw new InputError(
          "Cannot use --cause %s: no row has it; the causes are %s"
              .formatted(name, String.join(", ", there)));
    }
    return code;
  }
}
