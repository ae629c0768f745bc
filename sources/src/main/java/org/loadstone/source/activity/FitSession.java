package org.loadstone.source.activity;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/**
 * A session message.
 *
 * @param start milliseconds since 1970
 * @param end start plus elapsed time
 */
record FitSession(ActivityDraft draft, OptionalLong start, OptionalLong end) {

  static FitSession of(FitMessage message, Sport fileSport) {
    ActivityDraft draft = new ActivityDraft();
    Sport own = sport(message, FitProfile.SESSION_SPORT, FitProfile.SESSION_SUB_SPORT);
    draft.sport = own.name().isPresent() ? own : fileSport;
    for (FitProfile.SessionField field : FitProfile.SESSION_FIELDS) {
      draft.state(field.measure(), message.scaled(field.field(), field.scale()));
    }
    draft.stateCadence(
        message.cycles(FitProfile.SESSION_CADENCE, FitProfile.SESSION_FRACTIONAL_CADENCE));
    return timed(draft, message);
  }

  /** The message is written when the session ends, so its own time less the elapsed is a start. */
  private static FitSession timed(ActivityDraft draft, FitMessage message) {
    OptionalDouble stated = message.number(FitProfile.SESSION_START);
    OptionalDouble elapsed = draft.find(Measure.ELAPSED);
    long length = Math.round(elapsed.orElse(0) * ActivityDraft.MILLIS_PER_MIN);
    OptionalLong start = OptionalLong.empty();
    if (stated.isPresent()) {
      start = OptionalLong.of(FitProfile.millis((long) stated.getAsDouble()));
    } else if (elapsed.isPresent() && message.seconds().isPresent()) {
      start = OptionalLong.of(FitProfile.millis(message.seconds().getAsLong()) - length);
    }
    boolean isEnded = start.isPresent() && elapsed.isPresent();
    return new FitSession(
        draft, start, isEnded ? OptionalLong.of(start.getAsLong() + length) : OptionalLong.empty());
  }

  FitSession startingAt(long time) {
    return new FitSession(draft, OptionalLong.of(time), end);
  }

  /** Reads the sport that a message names in two of its fields. */
  static Sport sport(FitMessage message, int name, int sub) {
    return new Sport(
        text(message.whole(name), FitNames::sport), text(message.whole(sub), FitNames::subSport));
  }

  private static Optional<String> text(OptionalInt code, IntFunction<String> names) {
    return code.isPresent() ? Optional.of(names.apply(code.getAsInt())) : Optional.empty();
  }
}
