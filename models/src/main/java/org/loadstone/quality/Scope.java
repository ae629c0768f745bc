package org.loadstone.quality;

import java.io.Serializable;
import java.time.LocalDate;

/** What part of a store a metric is about. */
public sealed interface Scope extends Serializable {
  /** Which days. */
  enum Span {
    /** All. */
    ALL,
    /** The 28 days up to the last day with an event. */
    RECENT
  }

  /**
   * All athletes, or those of a squad.
   *
   * @param squad empty for all athletes
   */
  record Whole(Span span, String squad) implements Scope {}

  /**
   * One athlete in one week.
   *
   * @param monday first of its seven days
   */
  record Week(String athlete, String squad, LocalDate monday) implements Scope {}

  /**
   * Before and after a change of device.
   *
   * @param day middle of the days on which athletes changed
   */
  record Change(LocalDate day) implements Scope {}

  /** The whole store. */
  Whole ALL = new Whole(Span.ALL, "");

  /** The whole store in the last 28 days. */
  Whole RECENT = new Whole(Span.RECENT, "");

  /** Returns the name in the table of metrics: all, recent, week or change. */
  default String word() {
    return switch (this) {
      case Whole(Span span, String squad) -> span == Span.ALL ? "all" : "recent";
      case Week week -> "week";
      case Change change -> "change";
    };
  }

  /** Returns a text that orders scopes: whole ones first, then weeks, then changes. */
  default String order() {
    return switch (this) {
      case Whole(Span span, String squad) -> span.ordinal() + squad;
      case Week(String athlete, String squad, LocalDate monday) ->
          "7" + athlete + " " + monday + squad;
      case Change(LocalDate day) -> "8" + day;
    };
  }
}
