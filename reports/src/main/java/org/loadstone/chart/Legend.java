package org.loadstone.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The key of a chart: glyph and name of each series, left to right, in as many rows as needed.
 *
 * @param entries in drawing order; none means no key
 */
record Legend(List<Entry> entries) {
  static final int ROW_HEIGHT = 20;
  private static final int GLYPH = 22;
  private static final int GAP = 18;

  /** An upper estimate of the width of one character at 11 pixels in a system sans serif. */
  private static final double CHARACTER = 6.1;

  /**
   * One name with an SVG glyph drawn in a box 22 wide and 12 high.
   *
   * @param glyph SVG elements
   */
  record Entry(String name, String glyph) {

    static Entry of(Line line) {
      String colour = line.tone().light();
      return new Entry(
          line.name(),
          switch (line.kind()) {
            case SOLID, STEP -> stroke(colour, "");
            case DASHED -> stroke(colour, " stroke-dasharray=\"6 4\"");
            case DOTTED -> stroke(colour, " stroke-dasharray=\"2 3\"");
            case BARS ->
                "<path d=\"M5 12v-6M10 12v-10M15 12v-7\" stroke=\"%s\" stroke-width=\"2.5\"/>"
                    .formatted(colour);
            case POINTS -> "<circle cx=\"10\" cy=\"7\" r=\"3.5\" fill=\"%s\"/>".formatted(colour);
          });
    }

    static Entry of(Band band) {
      return new Entry(
          band.name(),
          "<path d=\"M0 2h18v10h-18Z\" fill=\"%s\" fill-opacity=\"0.2\"/>"
              .formatted(band.tone().light()));
    }

    static Entry of(Guide guide) {
      return new Entry(
          guide.label() + " (" + Decimal.plain(guide.value()) + ")",
          "<path d=\"M0 7h18\" stroke=\"%s\" stroke-dasharray=\"4 4\"/>"
              .formatted(Tone.SOFT.light()));
    }

    static Entry box(String name, Tone tone) {
      return new Entry(name, "<path d=\"M4 2h10v10h-10Z\" fill=\"%s\"/>".formatted(tone.light()));
    }

    static Entry of(Mark.Kind kind) {
      String path =
          switch (kind) {
            case INJURY -> "M5 3h10l-5 8Z";
            case RETURN -> "M5 11h10l-5 -8Z";
            case ILLNESS -> "M6 3h8v8h-8Z";
            case NOTE -> "M6 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z";
          };
      return new Entry(
          kind.word(), "<path d=\"%s\" fill=\"%s\"/>".formatted(path, kind.tone().light()));
    }

    private static String stroke(String colour, String dashes) {
      return "<path d=\"M0 7h18\" stroke=\"%s\" stroke-width=\"2\"%s/>".formatted(colour, dashes);
    }

    double width() {
      return GLYPH + textWidth(name) + GAP;
    }
  }

  static double textWidth(String text) {
    return CHARACTER * text.codePointCount(0, text.length());
  }

  /** Returns the height of the key in pixels when laid out in {@code width} pixels. */
  int height(int width) {
    return ROW_HEIGHT * rows(width).size();
  }

  String svg(int width) {
    StringBuilder out = new StringBuilder();
    int y = 2;
    for (List<Entry> row : rows(width)) {
      double x = 2;
      for (Entry entry : row) {
        out.append("<g transform=\"translate(%s %d)\">".formatted(Decimal.upTo(1, x), y))
            .append(entry.glyph())
            .append("<text x=\"%d\" y=\"11\" fill=\"%s\">".formatted(GLYPH, Tone.SOFT.light()))
            .append(Markup.escape(entry.name()))
            .append("</text></g>");
        x += entry.width();
      }
      y += ROW_HEIGHT;
    }
    return out.toString();
  }

  private List<List<Entry>> rows(int width) {
    List<List<Entry>> rows = new ArrayList<>();
    double x = Double.POSITIVE_INFINITY;
    for (Entry entry : entries) {
      if (x + entry.width() > width) {
        rows.add(new ArrayList<>());
        x = 2;
      }
      rows.getLast().add(entry);
      x += entry.width();
    }
    return rows;
  }
}
