package org.loadstone.pipeline.ingest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Consumer;

/**
 * What a reader pushes, pulled one by one: the reader runs ahead on a thread of its own, but only
 * so far that memory stays bounded.
 */
final class PulledRows<T> implements Iterator<T>, AutoCloseable {
  private static final int BATCH = 512;
  private static final int AHEAD = 8;

  /** A batch; the last one may say why there is no more. */
  private record Batch<T>(List<T> rows, boolean isLast, Throwable failure) {}

  private final ArrayBlockingQueue<Batch<T>> ready = new ArrayBlockingQueue<>(AHEAD);
  private final Thread reader;
  private List<T> filling = new ArrayList<>(BATCH);
  private Batch<T> current = new Batch<>(List.of(), false, null);
  private int next;
  private volatile boolean isClosed;

  /**
   * Starts reading.
   *
   * @param reading gives every row to the consumer it gets; what it throws is thrown to who pulls
   */
  PulledRows(Consumer<Consumer<T>> reading) {
    this.reader = Thread.ofPlatform().daemon().name("rows-ahead").start(() -> run(reading));
  }

  private void run(Consumer<Consumer<T>> reading) {
    Throwable failure = null;
    try {
      reading.accept(this::push);
    } catch (Throwable thrown) { // it is the puller's
      failure = thrown;
    }
    if (isClosed) {
      return;
    }
    try {
      ready.put(new Batch<>(filling, true, failure));
    } catch (InterruptedException nobodyPulls) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private void push(T row) {
    filling.add(row);
    if (filling.size() == BATCH) {
      try {
        ready.put(new Batch<>(filling, false, null));
      } catch (InterruptedException nobodyPulls) {
        throw new Stopped();
      }
      filling = new ArrayList<>(BATCH);
    }
  }

  @Override
  public boolean hasNext() {
    while (next == current.rows.size() && !current.isLast) {
      try {
        current = ready.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
        throw new IllegalStateException("Cannot read on: interrupted; run it again", e);
      }
      next = 0;
    }
    if (next < current.rows.size()) {
      return true;
    }
    switch (current.failure) {
      case null -> {}
      case RuntimeException unchecked -> throw unchecked;
      case Error error -> throw error;
      default -> throw new IllegalStateException(current.failure);
    }
    return false;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.rows.get(next++);
  }

  /** Stops reading. */
  @Override
  public void close() {
    isClosed = true;
    reader.interrupt();
  }
}
