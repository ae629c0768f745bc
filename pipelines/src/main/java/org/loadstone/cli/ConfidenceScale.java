package org.loadstone.cli;

import java.util.Locale;
import org.loadstone.source.InputError;
import org.loadstone.survival.IntervalScale;

/** R's names of the scales of an interval. */
final class ConfidenceScale {
  /**
   * Returns the scale of a name.
   *
   * @param name null for R's default
   * @throws InputError if it is no scale
   */
  static IntervalScale of(String name) {
    return switch (name == null ? "log" : name.toLowerCase(Locale.ROOT)) {
      case "log" -> IntervalScale.LOG;
      case "log-log" -> IntervalScale.LOG_LOG;
      case "plain" -> IntervalScale.PLAIN;
      case "logit" -> IntervalScale.LOGIT;
      default ->
          throw new InputError(
              "Cannot use --conf-type %s; give log, log-log, plain or logit".formatted(name));
    };
  }

  private ConfidenceScale() {}
}
