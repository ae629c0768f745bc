package org.loadstone.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.scheduler.StageInfo;

/**
 * Where the time of an ingest went, by Spark's stages. What a stage does is told from what it
 * moves, not from the code that it runs.
 */
final class StageTimes extends SparkListener {
  /** What a stage does. */
  enum Work {
    /** Before any stage that reads a shuffle of the rows or writes: reading and checking. */
    READ_CHECK,
    /** Reads a shuffle of the rows and writes no table. */
    DEDUPLICATE,
    /** Writes table files, with whatever it reads again for that. */
    WRITE,
    /** Counts and the steps of the table's log. */
    REST
  }

  /**
   * One stage.
   *
   * @param from when it was submitted, ms
   * @param to when it was complete, ms
   * @param taskMillis run time of its tasks, all together
   * @param cpuMillis of its tasks' own threads; readers that run ahead are not in it
   */
  record Stage(
      int id,
      long from,
      long to,
      int tasks,
      long taskMillis,
      long cpuMillis,
      long gcMillis,
      long shuffleRead,
      long shuffleWritten,
      long written) {
    static Stage of(StageInfo info) {
      TaskMetrics metrics = info.taskMetrics();
      return new Stage(
          info.stageId(),
          (Long) info.submissionTime().get(),
          (Long) info.completionTime().get(),
          info.numTasks(),
          metrics.executorRunTime(),
          metrics.executorCpuTime() / 1_000_000,
          metrics.jvmGCTime(),
          metrics.shuffleReadMetrics().totalBytesRead(),
          metrics.shuffleWriteMetrics().bytesWritten(),
          metrics.outputMetrics().bytesWritten());
    }

    String line(Work work) {
      return String.format(
          Locale.ROOT,
          "stage %3d %-11s %2d tasks %8.2f s wall %8.2f s tasks %8.2f s CPU %6.2f s GC %7.1f MB"
              + " shuffle in %7.1f MB shuffle out %7.1f MB written",
          id,
          work.name().toLowerCase(Locale.ROOT),
          tasks,
          (to - from) / 1e3,
          taskMillis / 1e3,
          cpuMillis / 1e3,
          gcMillis / 1e3,
          shuffleRead / 1e6,
          shuffleWritten / 1e6,
          written / 1e6);
    }
  }

  private final long rows;
  private final List<Stage> stages = new ArrayList<>();

  /** A listener; a shuffle of the rows is one of at least a byte a row. */
  StageTimes(long rows) {
    this.rows = rows;
  }

  @Override
  public synchronized void onStageCompleted(SparkListenerStageCompleted completed) {
    if (completed.stageInfo().completionTime().isDefined()) {
      stages.add(Stage.of(completed.stageInfo()));
    }
  }

  /** Returns the stages in the order in which they began, each with its work. */
  synchronized Map<Stage, Work> works() {
    return works(stages, rows);
  }

  static Map<Stage, Work> works(List<Stage> stages, long rows) {
    List<Stage> inOrder = stages.stream().sorted(Comparator.comparingLong(Stage::from)).toList();
    Map<Stage, Work> works = new java.util.LinkedHashMap<>();
    boolean isFirstPass = true;
    for (Stage stage : inOrder) {
      boolean ofRows = stage.shuffleRead >= rows;
      isFirstPass &= !ofRows && stage.written == 0;
      works.put(
          stage,
          stage.written > 0
              ? Work.WRITE
              : ofRows ? Work.DEDUPLICATE : isFirstPass ? Work.READ_CHECK : Work.REST);
    }
    return works;
  }

  /**
   * Returns seconds on the wall by work: the time in which a stage of it ran and none of a work
   * listed before it. With {@link Work#REST} goes what is left of {@code all} seconds: planning and
   * commits.
   */
  static Map<Work, Double> seconds(Map<Stage, Work> works, double all) {
    Map<Work, Double> seconds = new EnumMap<>(Work.class);
    List<Stage> before = new ArrayList<>();
    double left = all;
    for (Work work : Work.values()) {
      double known = union(before);
      works.forEach(
          (stage, its) -> {
            if (its == work) before.add(stage);
          });
      double own = work == Work.REST ? left : union(before) - known;
      seconds.put(work, own);
      left -= own;
    }
    return seconds;
  }

  private static double union(List<Stage> stages) {
    long sum = 0;
    long until = Long.MIN_VALUE;
    for (Stage stage : stages.stream().sorted(Comparator.comparingLong(Stage::from)).toList()) {
      long from = Math.max(stage.from, until);
      sum += Math.max(0, stage.to - from);
      until = Math.max(until, stage.to);
    }
    return sum / 1e3;
  }
}
