package org.loadstone.risk.card;

import java.util.Optional;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.metric.Interval;

/** A value of a table. */
public sealed interface Cell {
  /** Words. */
  record Text(String text) implements Cell {}

  /** A whole number. */
  record Count(long value) implements Cell {}

  /** A number that was set or counted and is exact, such as a threshold. */
  record Exact(double value) implements Cell {}

  /** A number without an interval; absent with the reason. */
  record Number(Answer<Double> value) implements Cell {}

  /** An estimate with its interval; absent with the reason. */
  record Estimate(Answer<Interval> value) implements Cell {}

  /** Returns words. */
  static Cell of(String text) {
    return new Text(text);
  }

  /** Returns a whole number. */
  static Cell of(long value) {
    return new Count(value);
  }

  /** Returns a number without an interval. */
  static Cell of(double value) {
    return new Number(Answer.of(value));
  }

  /** Returns an estimate with its interval. */
  static Cell of(Interval value) {
    return new Estimate(Answer.of(value));
  }

  /** Returns an estimate with its bootstrap interval, or why there is none. */
  static Cell of(Answer<AthleteBootstrap.Result> value) {
    return new Estimate(value.map(AthleteBootstrap.Result::interval));
  }

  /** Returns that there is no value, and why. */
  static Cell absent(String why) {
    return new Estimate(Answer.absent(why));
  }

  /** Returns why there is no value, empty where there is one. */
  default Optional<String> reason() {
    return switch (this) {
      case Text text -> Optional.empty();
      case Count count -> Optional.empty();
      case Exact exact -> Optional.empty();
      case Number(Answer<Double> value) -> value.reason();
      case Estimate(Answer<Interval> value) -> value.reason();
    };
  }

  /** Returns the value as people read it, a dash where it is absent. */
  default String shown() {
    return switch (this) {
      case Text(String text) -> text;
      case Count(long value) -> Long.toString(value);
      case Exact(double value) -> Shown.plain(value);
      case Number(Answer<Double> value) -> value.find().map(Shown::number).orElse("-");
      case Estimate(Answer<Interval> value) -> value.find().map(Shown::interval).orElse("-");
    };
  }
}
