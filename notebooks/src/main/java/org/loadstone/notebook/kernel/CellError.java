package org.loadstone.notebook.kernel;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** A cell that did not run to its end, told in the words and lines of the cell. */
final class CellError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String title;
  private final List<String> lines;

  /**
   * An error.
   *
   * @param title one line that says what happened
   * @param lines where it happened, one entry a line
   */
  CellError(String title, List<String> lines) {
    super(
        Stream.concat(Stream.of(title), lines.stream()).collect(joining("\n")), null, false, false);
    this.title = title;
    this.lines = List.copyOf(lines);
  }

  /** Returns what happened; the message also says where, for readers of a headless run. */
  String title() {
    return title;
  }

  /** Returns where it happened. */
  List<String> lines() {
    return lines;
  }
}
