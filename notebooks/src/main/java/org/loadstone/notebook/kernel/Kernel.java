package org.loadstone.notebook.kernel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import scala.Option;

/** The Java kernel: cells in, values, text and errors out. */
final class Kernel extends BaseKernel {
  private static final String RED = "\u001b[31m";
  private static final String PLAIN = "\u001b[0m";

  private final CompletableFuture<Cells> cells;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "cell-output");
            thread.setDaemon(true);
            return thread;
          });
  private volatile BatchedOutput out = new BatchedOutput(text -> {});
  private volatile BatchedOutput err = new BatchedOutput(text -> {});

  /** A kernel whose cells compile against {@code classPath}; the shell starts in the background. */
  Kernel(String classPath) {
    super(
        "loadstone",
        "0.1.0",
        new LanguageInfo(
            "java",
            Runtime.version().toString(),
            "text/x-java",
            ".java",
            "java",
            "text/x-java",
            "script"),
        List.of(),
        null,
        new JupyterIO(StandardCharsets.UTF_8),
        new CommManager(),
        new Renderer(),
        null,
        null,
        false,
        new StringStyler("", "", "", line -> ""));
    this.cells = CompletableFuture.supplyAsync(() -> started(classPath));
    clock.scheduleWithFixedDelay(
        this::sendOutput,
        BatchedOutput.WAIT_MILLIS,
        BatchedOutput.WAIT_MILLIS,
        TimeUnit.MILLISECONDS);
  }

  private Cells started(String classPath) {
    Cells fresh = new Cells(classPath, note -> System.out.println("Note: " + note));
    Imports.DEFAULT.forEach(line -> fresh.run(0, line));
    return fresh;
  }

  @Override
  public void onStartup() {
    installNotebookKernel();
  }

  @Override
  protected void replaceOutputStreams(ShellReplyEnvironment reader) {
    super.replaceOutputStreams(reader);
    out = new BatchedOutput(reader::writeToStdOut);
    err = new BatchedOutput(reader::writeToStdErr);
    System.setOut(out.printStream());
    System.setErr(err.printStream());
  }

  @Override
  public DisplayData eval(String text) {
    int number = executionCount.get() - 1;
    try {
      Optional<Object> value = cells.join().run(number, text);
      return value.isEmpty() ? null : shown(number, value.get());
    } catch (Error e) {
      throw CellErrors.thrown(e);
    } finally {
      sendOutput();
    }
  }

  @Override
  public Object evalRaw(String text) {
    return cells.join().run(executionCount.get() - 1, text).orElse(null);
  }

  private DisplayData shown(int number, Object value) {
    return cells.join().also(number, () -> Rendering.of(value)).orElse(null);
  }

  /** Shows a value in the cell that runs, before its own value. */
  void show(Object value) {
    Optional<DisplayData> data = Rendering.of(value);
    sendOutput();
    data.ifPresent(this::display);
  }

  private void sendOutput() {
    out.send();
    err.send();
  }

  @Override
  public List<String> formatError(Throwable thrown) {
    CellError error = thrown instanceof CellError known ? known : CellErrors.thrown(thrown);
    List<String> lines = new ArrayList<>();
    lines.add(RED + error.title() + PLAIN);
    lines.addAll(error.lines());
    return lines;
  }

  @Override
  public DisplayData inspect(String text, int cursor, boolean isDetailed) {
    return new Assistance(cells.join()).inspect(text, cursor).map(DisplayData::new).orElse(null);
  }

  @Override
  public ReplacementOptions complete(String text, int cursor) {
    return new Assistance(cells.join()).complete(text, cursor);
  }

  @Override
  public String isComplete(String text) {
    return switch (cells.join().analysis().analyzeCompletion(text).completeness()) {
      case COMPLETE, COMPLETE_WITH_SEMI, CONSIDERED_INCOMPLETE, EMPTY -> IS_COMPLETE_YES;
      case DEFINITELY_INCOMPLETE -> "  ";
      case UNKNOWN -> IS_COMPLETE_BAD;
    };
  }

  @Override
  public void interrupt() {
    cells.join().stop();
    Option<SparkSession> spark = SparkSession.getDefaultSession();
    if (spark.isDefined()) {
      spark.get().sparkContext().cancelAllJobs();
    }
  }
}
