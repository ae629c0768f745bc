package org.loadstone.benchmark;

/** Wall and CPU seconds of this process since a moment. */
final class Clock {
  private final long wall = System.nanoTime();
  private final double cpu = Told.cpuSeconds();

  double wallSeconds() {
    return (System.nanoTime() - wall) / 1e9;
  }

  double cpuSeconds() {
    return Told.cpuSeconds() - cpu;
  }
}
