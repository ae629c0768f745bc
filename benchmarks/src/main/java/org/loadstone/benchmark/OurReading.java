package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import org.loadstone.source.SourcePart;
import org.loadstone.source.format.SourceFormat;

/** Reads every part of a source, as many at once as there are cores, and does nothing with it. */
public final class OurReading {
  private OurReading() {}

  /** Reads the folder of that path. */
  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Clock clock = new Clock();
    LongAdder rows = new LongAdder();
    List<SourcePart> parts =
        SourceFormat.parts(
            Path.of(args[0]), SourceFormat.TABLES, SourceFormat.Options.of(ZoneOffset.UTC));
    try (ExecutorService pool = Executors.newFixedThreadPool(Machine.cores())) {
      List<? extends Future<?>> reading =
          parts.stream()
              .map(part -> pool.submit(() -> part.read(row -> rows.increment())))
              .toList();
      for (Future<?> one : reading) {
        one.get();
      }
    }
    new Told("JDK " + Runtime.version().feature())
        .with("total_s", clock.wallSeconds())
        .with("total_CPU_s", clock.cpuSeconds())
        .with("RSS_MB", Machine.peakResidentMegabytes())
        .print(Map.of("read", rows.doubleValue()));
  }
}
