package org.loadstone.risk.card;

import java.util.HashSet;
import java.util.List;

/** A piece of a section. */
public sealed interface Block {
  /** Sentences. */
  record Paragraph(String text) implements Block {}

  /**
   * Sentences below each other.
   *
   * @param items in order; may be none
   */
  record Bullets(List<String> items) implements Block {
    /** Copies the list. */
    public Bullets {
      items = List.copyOf(items);
    }
  }

  /**
   * Figures in rows; the first cell of a row is its name.
   *
   * @param title what the figures are
   * @param columns headings, distinct
   * @param rows one cell a column
   */
  record Table(String title, List<String> columns, List<List<Cell>> rows) implements Block {
    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if headings are not distinct or a row has another length
     */
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
      int width = columns.size();
      if (new HashSet<>(columns).size() != width
          || rows.stream().anyMatch(r -> r.size() != width)) {
        throw new IllegalArgumentException(
            "Cannot make table \"%s\" of columns %s; give distinct columns and one cell for each"
                .formatted(title, columns));
      }
    }

    /** Returns why cells have no value, each reason once. */
    public List<String> reasons() {
      return rows.stream()
          .flatMap(List::stream)
          .flatMap(cell -> cell.reason().stream())
          .distinct()
          .toList();
    }
  }

  /**
   * Text that keeps its letters and lines.
   *
   * @param language such as {@code json}
   */
  record Code(String language, String text) implements Block {}

  /**
   * A chart with the figures behind it.
   *
   * @param picture what to draw
   * @param values every drawn figure
   * @param reading a sentence that says how to read it
   */
  record Chart(Picture picture, Table values, String reading) implements Block {}

  /**
   * A reporting checklist.
   *
   * @param name of the checklist
   * @param items in its order
   */
  record Checklist(String name, List<ChecklistItem> items) implements Block {
    /** Copies the list. */
    public Checklist {
      items = List.copyOf(items);
    }
  }

  /** A judgement of the risk of bias. */
  record Appraised(Appraisal appraisal) implements Block {}
}
