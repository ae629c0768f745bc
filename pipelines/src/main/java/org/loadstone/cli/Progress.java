package org.loadstone.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** One line a stage on standard error: what, how much, how long; a bar on a terminal. */
final class Progress {
  private static final int BAR = 24;

  private final PrintStream out;
  private final boolean shown;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private String stage = "";
  private String doing = "";
  private long stageStart = start;
  private int done;
  private int total;

  private Progress(boolean shown) {
    this.out = System.err;
    this.shown = shown;
    this.terminal = System.getenv("LOADSTONE_TTY") != null;
  }

  static Progress shown() {
    return new Progress(true);
  }

  static Progress quiet() {
    return new Progress(false);
  }

  /** Begins a stage of {@code steps} steps. */
  synchronized void begin(String name, int steps) {
    stage = name;
    doing = "";
    total = steps;
    done = 0;
    stageStart = System.nanoTime();
    draw();
  }

  /** Names the step that begins. */
  synchronized void doing(String what) {
    doing = what;
    draw();
  }

  /** Counts one finished step. */
  synchronized void step() {
    done++;
    draw();
  }

  /** Ends the stage with what it did. */
  synchronized void end(String result) {
    if (shown) {
      clear();
      out.printf(Locale.ROOT, "%-10s %-58s %6.1f s%n", stage, result, seconds(stageStart));
    }
  }

  /** Prints a line of its own. */
  synchronized void note(String line) {
    if (shown) {
      clear();
      out.println(line);
    }
  }

  /** Returns the time since the start. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private void draw() {
    if (!shown || !terminal) {
      return;
    }
    int filled = total == 0 ? 0 : BAR * done / total;
    double spent = seconds(stageStart);
    String left =
        done == 0 ? "" : String.format(Locale.ROOT, "%.0f s left", spent / done * (total - done));
    out.printf(
        Locale.ROOT,
        "\r%-10s [%s%s] %d/%d %s %s\u001b[K",
        stage,
        "=".repeat(filled),
        " ".repeat(BAR - filled),
        done,
        total,
        left,
        doing);
    out.flush();
  }

  private void clear() {
    if (terminal) {
      out.print("\r\u001b[K");
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
