package org.loadstone.risk.smile;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Runs library code with parallel streams on one thread, so that its sums have one order. */
final class OneThread {
  private OneThread() {}

  static <T> T call(Callable<T> work) {
    try (ForkJoinPool pool = new ForkJoinPool(1)) {
      return pool.submit(work).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Cannot fit model: interrupted; run it again", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(
          "Cannot fit model: %s; check the training table".formatted(e.getCause()), e);
    }
  }
}
