package org.loadstone.cli.survival;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.loadstone.source.InputError;

/** What the verb {@code survival} can do with a formula, and which options each understands. */
public enum SurvivalMethod {
  COX(
      List.of(
          "--ties",
          "--weights",
          "--newdata",
          "--residuals",
          "--penalty",
          "--lambda",
          "--alpha",
          "--standardize",
          "--plot")),
  KM(List.of("--id", "--times", "--conf-type", "--plot")),
  MCF(List.of("--id", "--times", "--plot")),
  LOGRANK(List.of()),
  CUMINC(List.of("--cause", "--times", "--plot")),
  FINEGRAY(List.of("--cause", "--times", "--newdata", "--plot")),
  DISCRETE(
      List.of(
          "--link",
          "--id",
          "--period",
          "--cluster",
          "--random",
          "--nagq",
          "--penalty",
          "--lambda",
          "--alpha",
          "--standardize"));

  private final List<String> options;

  SurvivalMethod(List<String> options) {
    this.options = options;
  }

  /** Returns the name as it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses options that the method does not understand.
   *
   * @param given options of single methods that were given
   */
  public void refuseOthers(List<String> given) {
    for (String option : given) {
      if (!options.contains(option)) {
        String takers =
            Arrays.stream(values())
                .filter(method -> method.options.contains(option))
                .map(SurvivalMethod::word)
                .collect(Collectors.joining(", "));
        throw new InputError(
            "Cannot use %s with --method %s; it belongs to %s".formatted(option, word(), takers));
      }
    }
  }
}
