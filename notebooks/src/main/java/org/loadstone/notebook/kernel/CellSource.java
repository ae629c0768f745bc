package org.loadstone.notebook.kernel;

/**
 * The text of a cell and a place in it.
 *
 * @param number of the cell, as Jupyter counts executions
 * @param text whole source of the cell
 * @param start offset in {@code text} at which a snippet begins
 */
record CellSource(int number, String text, int start) {

  /** Returns the line of the cell, from 1, on which an offset of the snippet lies. */
  int lineAt(int offset) {
    int end = Math.clamp(start + offset, 0, text.length());
    return 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
  }

  /** Returns the line of the cell for a line of the snippet, both from 1. */
  int line(int ofSnippet) {
    return lineAt(0) + ofSnippet - 1;
  }

  /** Returns the column, from 0, of an offset of the snippet. */
  int columnAt(int offset) {
    int end = Math.clamp(start + offset, 0, text.length());
    return end - 1 - text.lastIndexOf('\n', end - 1);
  }

  /** Returns the text of a line of the cell, from 1; empty beyond the last. */
  String lineText(int line) {
    return text.lines().skip(Math.max(0, line - 1)).findFirst().orElse("");
  }
}
