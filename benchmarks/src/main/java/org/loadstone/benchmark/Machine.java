package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The machine that is measured on. */
final class Machine {
  private static final Path STAT = Path.of("/proc/stat");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final double KILOBYTES = 1024;
  private static final int IDLE = 3;
  private static final int IO_WAIT = 4;
  private static final int KINDS = 8;
  private static final long MILLIS_PER_TICK = 10;

  private Machine() {}

  static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** Returns the time that all cores together have worked since start; 0 where not known. */
  static long busyMillis() throws IOException {
    return Files.isReadable(STAT) ? busyMillis(Files.readAllLines(STAT).getFirst()) : 0;
  }

  /** Returns the most memory that this process has held, MB; 0 where not known. */
  static double peakResidentMegabytes() throws IOException {
    return Files.isReadable(STATUS)
        ? Files.readAllLines(STATUS).stream()
            .filter(line -> line.startsWith("VmHWM:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES)
            .sum()
        : 0;
  }

  static long busyMillis(String cpuLine) {
    long[] ticks =
        Arrays.stream(cpuLine.strip().split("\\s+"))
            .skip(1)
            .limit(KINDS)
            .mapToLong(Long::parseLong)
            .toArray();
    return (Arrays.stream(ticks).sum() - ticks[IDLE] - ticks[IO_WAIT]) * MILLIS_PER_TICK;
  }
}
