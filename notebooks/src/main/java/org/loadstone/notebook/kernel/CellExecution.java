package org.loadstone.notebook.kernel;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.execution.LocalExecutionControl;

/**
 * Runs the snippets of cells in this virtual machine, all on one thread: Spark keeps its active
 * session with the thread.
 *
 * <p>The JDK weaves checks into every loop and method of a snippet, which end it when a switch is
 * set. Its own way to stop also interrupts every thread that a cell started, and with them those of
 * a Spark session; here only the cell's thread is interrupted.
 */
final class CellExecution extends LocalExecutionControl {
  private static final String SWITCH_CLASS = "REPL.$Cancel$";
  private static final String SWITCH = "allStop";

  private final CellLoader loader;
  private Optional<Field> stopSwitch = Optional.empty();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(this::cellThread);
  private Optional<Thread> cellThread = Optional.empty();
  private boolean isRunning;
  private boolean stopped;
  private Optional<Object> value = Optional.empty();
  private Optional<Throwable> failure = Optional.empty();

  CellExecution(CellLoader loader) {
    super((LoaderDelegate) loader);
    this.loader = loader;
  }

  /** Forgets an earlier stop; called before the first snippet of a cell. */
  synchronized void begin() {
    stopped = false;
    value = Optional.empty();
  }

  /** Returns true if the cell was stopped. */
  synchronized boolean isStopped() {
    return stopped;
  }

  /** Returns what the last snippet returned, empty for null and for no value. */
  Optional<Object> value() {
    return value;
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    value = Optional.empty();
    failure = Optional.empty();
    prepareSwitch();
    try {
      value = Optional.ofNullable(call(() -> snippet.invoke(null)));
      return "";
    } catch (Exception e) {
      throw e;
    } catch (Throwable e) {
      throw new InvocationTargetException(e);
    }
  }

  /**
   * Runs work on a thread that {@link #stop} interrupts.
   *
   * @throws StoppedException if it was stopped
   * @throws Throwable what the work throws
   */
  <T> T call(Callable<T> work) throws Throwable {
    FutureTask<T> task = new FutureTask<>(work);
    start(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (isStopped()) {
        throw new StoppedException();
      }
      throw e.getCause();
    } finally {
      synchronized (this) {
        isRunning = false;
      }
    }
  }

  private synchronized void start(FutureTask<?> task) throws Exception {
    if (stopped) {
      throw new StoppedException();
    }
    if (stopSwitch.isPresent()) {
      stopSwitch.get().setBoolean(null, false);
    }
    worker.execute(task);
    isRunning = true;
  }

  private Thread cellThread(Runnable work) {
    Thread thread = new Thread(work, "cell");
    thread.setContextClassLoader(loader);
    thread.setDaemon(true);
    cellThread = Optional.of(thread);
    return thread;
  }

  /** The shell swallows what is not the snippet's own exception. */
  @Override
  protected String throwConvertedOtherException(Throwable thrown)
      throws RunException, InternalException {
    failure = Optional.of(thrown);
    return super.throwConvertedOtherException(thrown);
  }

  /** Returns what kept the last snippet from running, empty if it ran. */
  Optional<Throwable> failure() {
    return failure;
  }

  /** The JDK makes the class of its switch at the first run: that run is of a method of ours. */
  private void prepareSwitch() throws Exception {
    if (stopSwitch.isEmpty()) {
      Method nothing = CellExecution.class.getDeclaredMethod("nothing");
      nothing.setAccessible(true);
      super.invoke(nothing);
      stopSwitch = Optional.of(findClass(SWITCH_CLASS).getDeclaredField(SWITCH));
    }
  }

  static void nothing() {}

  @Override
  public synchronized void stop() {
    stopped = true;
    if (isRunning) {
      try {
        if (stopSwitch.isPresent()) {
          stopSwitch.get().setBoolean(null, true);
        }
      } catch (IllegalAccessException e) {
        throw new IllegalStateException("Cannot stop the cell: " + e.getMessage(), e);
      }
      cellThread.ifPresent(Thread::interrupt);
    }
  }

  @Override
  public void redefine(ClassBytecodes[] classes)
      throws ClassInstallException, NotImplementedException, EngineTerminationException {
    loader.redefining(true);
    try {
      load(classes);
    } finally {
      loader.redefining(false);
    }
  }
}
