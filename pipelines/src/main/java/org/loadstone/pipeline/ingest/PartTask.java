package org.loadstone.pipeline.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Parts that one task reads one after the other.
 *
 * @param work parts with what is known of their rows so far
 */
record PartTask(List<Work> work) implements Serializable {
  private static final long MOST_BYTES = 64L << 20;

  /** A part to read. */
  record Work(NumberedPart part, PartFates fates) implements Serializable {}

  /** Reads one part and gives what it makes of its rows. */
  interface Reading extends Serializable {
    void read(Work work, Consumer<Row> out);
  }

  /** Returns the rows that {@code reading} makes of parts, in their order. */
  static Dataset<Row> rows(
      SparkSession spark, List<Work> work, StructType schema, Reading reading) {
    List<PartTask> tasks = tasks(work, spark.sparkContext().defaultParallelism());
    FlatMapFunction<PartTask, Row> rows =
        task -> pulled(out -> task.work.forEach(one -> reading.read(one, out)));
    var read =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMap(rows);
    return spark.createDataFrame(read, schema);
  }

  private static PulledRows<Row> pulled(Consumer<Consumer<Row>> reading) {
    PulledRows<Row> rows = new PulledRows<>(reading);
    TaskCompletionListener stop = ended -> rows.close();
    Optional.ofNullable(TaskContext.get()).ifPresent(task -> task.addTaskCompletionListener(stop));
    return rows;
  }

  /** Returns how many tasks read parts; those without accepted rows need none. */
  static int tasks(SparkSession spark, List<Work> work) {
    List<Work> needed = work.stream().filter(one -> one.fates().accepted > 0).toList();
    return tasks(needed, spark.sparkContext().defaultParallelism()).size();
  }

  /** Neighbours go together, so many bytes that every core has work and no task has too much. */
  private static List<PartTask> tasks(List<Work> work, int cores) {
    long total = work.stream().mapToLong(one -> one.part.part().bytes()).sum();
    long target = Math.clamp(total / cores, 1, MOST_BYTES);
    List<PartTask> tasks = new ArrayList<>();
    List<Work> filling = new ArrayList<>();
    long bytes = 0;
    for (Work one : work) {
      filling.add(one);
      bytes += one.part.part().bytes();
      if (bytes >= target) {
        tasks.add(new PartTask(List.copyOf(filling)));
        filling.clear();
        bytes = 0;
      }
    }
    if (!filling.isEmpty()) {
      tasks.add(new PartTask(List.copyOf(filling)));
    }
    return tasks;
  }
}
