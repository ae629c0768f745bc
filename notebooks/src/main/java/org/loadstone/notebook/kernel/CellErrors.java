package org.loadstone.notebook.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;
import jdk.jshell.UnresolvedReferenceException;

/** Words for what went wrong in a cell: its own lines first, nothing of the kernel's. */
final class CellErrors {
  private static final int MOST_FRAMES = 12;

  private CellErrors() {}

  /** Returns the error of a snippet that does not compile. */
  static CellError compile(CellSource cell, List<Diag> diagnostics) {
    List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
    List<String> lines = new ArrayList<>();
    for (Diag error : errors) {
      int at = (int) error.getStartPosition();
      int line = cell.lineAt(at);
      String text = cell.lineText(line);
      lines.add("cell %d, line %d: %s".formatted(cell.number(), line, message(error)));
      lines.add("    " + text);
      int room = Math.max(1, text.length() - cell.columnAt(at));
      int length = Math.clamp(error.getEndPosition() - at, 1, room);
      lines.add("    " + " ".repeat(cell.columnAt(at)) + "^".repeat(length));
    }
    String first = errors.isEmpty() ? "not Java" : message(errors.getFirst());
    return new CellError("Does not compile: " + first, lines);
  }

  private static String message(Diag error) {
    return error
        .getMessage(Locale.ENGLISH)
        .lines()
        .map(String::strip)
        .filter(line -> !line.startsWith("location:"))
        .map(line -> line.replaceFirst("^symbol:\\s+", ": "))
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ");
  }

  /** Returns the error of a cell that breaks off. */
  static CellError incomplete(CellSource cell) {
    int line = cell.line(1);
    return new CellError(
        "Does not compile: the cell ends inside what begins on line " + line,
        List.of(
            "cell %d, line %d: not finished; close its brackets or quotes"
                .formatted(cell.number(), line),
            "    " + cell.lineText(line)));
  }

  /** Returns the error of a cell that was interrupted. */
  static CellError interrupted(CellSource cell) {
    return new CellError(
        "Interrupted",
        List.of("cell %d was stopped; variables keep what they had".formatted(cell.number())));
  }

  /** Returns the error of an exception that a snippet threw. */
  static CellError thrown(JShellException thrown, Map<String, CellSource> cells) {
    List<String> lines = new ArrayList<>();
    frames(thrown, cells, lines);
    Throwable cause = thrown.getCause();
    while (cause instanceof JShellException inner) {
      lines.add("Caused by: " + title(inner));
      frames(inner, cells, lines);
      cause = inner.getCause();
    }
    return new CellError(title(thrown), lines);
  }

  /** Returns the error of an exception outside any snippet, such as while a value is shown. */
  static CellError thrown(Throwable thrown) {
    List<String> lines = new ArrayList<>();
    frames(thrown, Map.of(), lines);
    String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    return new CellError(shortName(thrown.getClass().getName()) + message, lines);
  }

  private static String title(JShellException thrown) {
    return switch (thrown) {
      case EvalException e ->
          shortName(e.getExceptionClassName())
              + (e.getMessage() == null ? "" : ": " + e.getMessage());
      case UnresolvedReferenceException e ->
          "Uses something that no cell has declared yet: " + e.getSnippet().source().strip();
      default -> thrown.toString();
    };
  }

  private static String shortName(String className) {
    String platform = "org.loadstone.";
    boolean isKnown = className.startsWith("java.lang.") || className.startsWith(platform);
    return isKnown ? className.substring(className.lastIndexOf('.') + 1) : className;
  }

  private static void frames(Throwable thrown, Map<String, CellSource> cells, List<String> lines) {
    int shown = 0;
    int hidden = 0;
    for (StackTraceElement frame : thrown.getStackTrace()) {
      CellSource cell = cells.get(id(frame));
      if (cell != null) {
        lines.add("  at " + ofCell(frame, cell));
      } else if (!isMachinery(frame) && shown < MOST_FRAMES) {
        lines.add("  at " + frame);
        shown++;
      } else if (!isMachinery(frame)) {
        hidden++;
      }
    }
    if (hidden > 0) {
      lines.add("  and %d more".formatted(hidden));
    }
  }

  /** A frame of a cell has the snippet's id as its file name: {@code #12}. */
  private static String id(StackTraceElement frame) {
    String file = frame.getFileName();
    return file != null && file.startsWith("#") ? file.substring(1) : "";
  }

  private static String ofCell(StackTraceElement frame, CellSource cell) {
    int line = cell.line(frame.getLineNumber());
    boolean isMethod =
        !frame.getMethodName().isEmpty() && !frame.getMethodName().startsWith("lambda$");
    String method = isMethod ? " in " + frame.getMethodName() : "";
    return "cell %d, line %d%s:  %s"
        .formatted(cell.number(), line, method, cell.lineText(line).strip());
  }

  private static boolean isMachinery(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.startsWith("jdk.internal.")
        || type.startsWith("java.lang.reflect.")
        || type.startsWith("REPL.")
        || type.startsWith("org.loadstone.notebook.kernel.");
  }
}
