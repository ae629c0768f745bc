package org.loadstone.cli;

import java.io.PrintStream;
import picocli.CommandLine.Option;

/** Options that every verb with output has. */
final class CommonOptions {
  @Option(names = "--json", description = "Print the result as JSON.")
  boolean json;

  @Option(names = "--quiet", description = "No progress on standard error.")
  boolean quiet;

  Progress progress() {
    return quiet ? Progress.quiet() : Progress.shown();
  }

  /** Says on standard error what a reader of the result should know. */
  void note(String text) {
    if (!quiet) {
      System.err.println(text);
    }
  }

  /** Prints the result: JSON for machines, or text for people. */
  void print(Object result, String text) {
    PrintStream out = System.out;
    out.println(json ? Json.pretty(result) : text);
    out.flush();
  }
}
