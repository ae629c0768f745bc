package org.loadstone.notebook.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** The cells of one notebook: their declarations, and the running of a next one. */
final class Cells {
  private final CellExecution execution;
  private final JShell shell;
  private final Map<String, CellSource> sources = new HashMap<>();
  private final Consumer<String> notes;

  /**
   * Starts a shell.
   *
   * @param classPath what cells compile against
   * @param notes told, one line each, what a reader should know and no error says
   */
  Cells(String classPath, Consumer<String> notes) {
    ClassLoader parent = Cells.class.getClassLoader();
    CellLoader loader = new CellLoader(parent, KernelAgent.instrumentation());
    this.execution = new CellExecution(loader);
    this.notes = notes;
    this.shell =
        JShell.builder()
            .executionEngine(new InProcess(execution), Map.of())
            .compilerOptions("-classpath", classPath, "-proc:none", "-parameters")
            .build();
  }

  private record InProcess(CellExecution execution) implements ExecutionControlProvider {
    @Override
    public String name() {
      return "cells";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
      return execution;
    }
  }

  /**
   * Runs a cell.
   *
   * @param number of the cell, for error texts
   * @return the value of a last expression that does not end in a semicolon; empty without one, and
   *     for null
   * @throws CellError if the cell does not compile, throws or is stopped
   */
  Optional<Object> run(int number, String text) {
    execution.begin();
    Optional<Object> last = Optional.empty();
    int start = begin(text, 0);
    while (start < text.length()) {
      CellSource source = new CellSource(number, text, start);
      CompletionInfo next = analysis().analyzeCompletion(text.substring(start));
      switch (next.completeness()) {
        case EMPTY -> {
          return last;
        }
        case DEFINITELY_INCOMPLETE -> throw CellErrors.incomplete(source);
        case UNKNOWN -> {
          return evaluate(source, text.substring(start));
        }
        default -> last = evaluate(source, next.source());
      }
      start = begin(text, text.length() - next.remaining().length());
    }
    return last;
  }

  private static int begin(String text, int from) {
    int start = from;
    while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private Optional<Object> evaluate(CellSource source, String snippet) {
    if (execution.isStopped()) {
      throw CellErrors.interrupted(source);
    }
    List<SnippetEvent> events = shell.eval(snippet);
    events.stream()
        .filter(event -> event.causeSnippet() == null)
        .forEach(event -> sources.put(event.snippet().id(), source));
    for (SnippetEvent event : events) {
      check(source, event);
    }
    boolean isShown =
        !events.isEmpty() && isExpression(events.getLast().snippet()) && isOpen(source, snippet);
    return isShown ? execution.value() : Optional.empty();
  }

  private void check(CellSource source, SnippetEvent event) {
    if (execution.isStopped()) {
      throw CellErrors.interrupted(source);
    }
    if (execution.failure().isPresent()) {
      throw CellErrors.thrown(execution.failure().get());
    }
    if (event.exception() != null) {
      throw CellErrors.thrown(event.exception(), sources);
    }
    if (event.causeSnippet() != null) {
      noteOfReset(event);
    } else if (event.status() == Snippet.Status.REJECTED) {
      throw CellErrors.compile(source, shell.diagnostics(event.snippet()).toList());
    } else if (event.snippet() instanceof DeclarationSnippet declared) {
      noteOfUnresolved(declared);
    }
  }

  /** A variable whose type is declared anew loses its value: the language's rule, not an error. */
  private void noteOfReset(SnippetEvent event) {
    boolean isLost = event.isSignatureChange() || !event.status().isActive();
    if (event.snippet() instanceof VarSnippet variable && isLost) {
      notes.accept(
          "%s lost its value: its type was declared anew; assign it again"
              .formatted(variable.name()));
    }
  }

  private void noteOfUnresolved(DeclarationSnippet declared) {
    List<String> missing = shell.unresolvedDependencies(declared).toList();
    if (!missing.isEmpty()) {
      notes.accept(
          "%s can be used once this is declared: %s"
              .formatted(declared.name(), String.join(", ", missing)));
    }
  }

  private static boolean isExpression(Snippet snippet) {
    return snippet.kind() == Snippet.Kind.EXPRESSION
        || snippet.subKind() == Snippet.SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
  }

  /** The shell adds a semicolon that the author left out. */
  private static boolean isOpen(CellSource source, String snippet) {
    return !source.text().startsWith(snippet.stripTrailing(), source.start())
        || !snippet.stripTrailing().endsWith(";");
  }

  /**
   * Does work of the cell that has just run, where it can still be stopped.
   *
   * @throws CellError if the work throws or is stopped
   */
  <T> T also(int number, Callable<T> work) {
    try {
      return execution.call(work);
    } catch (ExecutionControl.StoppedException e) {
      throw CellErrors.interrupted(new CellSource(number, "", 0));
    } catch (Throwable e) {
      throw CellErrors.thrown(e);
    }
  }

  /** Stops the cell that runs. */
  void stop() {
    execution.stop();
  }

  SourceCodeAnalysis analysis() {
    return shell.sourceCodeAnalysis();
  }

  /** Returns the variable of that name, the latest one. */
  Optional<VarSnippet> findVariable(String name) {
    return shell.variables().filter(v -> v.name().equals(name)).reduce((a, b) -> b);
  }

  /** Returns where the snippet that holds {@code cursor} begins. */
  int snippetStart(String text, int cursor) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    while (true) {
      String rest = text.substring(starts.getLast());
      CompletionInfo next = analysis().analyzeCompletion(rest);
      int end = text.length() - (next.remaining() == null ? 0 : next.remaining().length());
      if (!next.completeness().isComplete() || end >= cursor || end == starts.getLast()) {
        return starts.getLast();
      }
      starts.add(end);
    }
  }
}
