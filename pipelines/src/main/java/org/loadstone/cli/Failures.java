package org.loadstone.cli;

import java.io.PrintWriter;
import org.loadstone.pipeline.train.GateClosed;
import org.loadstone.risk.study.LeakageFound;
import org.loadstone.source.InputError;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says in one line what went wrong; the stack trace goes to the log. */
final class Failures implements IExecutionExceptionHandler {
  static final int INPUT = 2;
  static final int PROGRAM = 1;
  static final int GATE = 3;

  @Override
  public int handleExecutionException(Exception thrown, CommandLine command, ParseResult parsed) {
    LoggerFactory.getLogger("loadstone").error("Command failed", thrown);
    PrintWriter err = command.getErr();
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputError) {
        err.println(cause.getMessage());
        err.flush();
        return INPUT;
      }
      if (cause instanceof LeakageFound || cause instanceof GateClosed) {
        err.println(cause.getMessage());
        err.flush();
        return GATE;
      }
    }
    err.println("Unexpected error: " + firstLine(thrown));
    err.println("Details: " + System.getProperty("loadstone.log", "the log file"));
    err.flush();
    return PROGRAM;
  }

  private static String firstLine(Throwable thrown) {
    String text = String.valueOf(thrown.getMessage());
    return thrown.getClass().getSimpleName() + ": " + text.lines().findFirst().orElse("");
  }
}
