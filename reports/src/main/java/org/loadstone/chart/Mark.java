package org.loadstone.chart;

import java.time.LocalDate;

/**
 * An event at one x: a thin upright line with a shape on top and, where there is room, a label.
 *
 * @param x finite; for days, the epoch day
 * @param label what happened; always in the table
 * @param kind its shape
 */
public record Mark(double x, String label, Kind kind) {

  /** Shape and word of an event. */
  public enum Kind {
    INJURY("injury", 25, Tone.VERMILION),
    RETURN("full availability", 24, Tone.GREEN),
    ILLNESS("illness", 22, Tone.PURPLE),
    NOTE("note", 21, Tone.SOFT);

    private final String word;
    private final int shape;
    private final Tone tone;

    Kind(String word, int shape, Tone tone) {
      this.word = word;
      this.shape = shape;
      this.tone = tone;
    }

    /** Returns the word in the legend. */
    public String word() {
      return word;
    }

    int shape() {
      return shape;
    }

    Tone tone() {
      return tone;
    }
  }

  public Mark {
    Decimal.finite("mark", x);
  }

  /** Returns a mark on a calendar day. */
  public static Mark of(LocalDate day, String label, Kind kind) {
    return new Mark(day.toEpochDay(), label, kind);
  }
}
