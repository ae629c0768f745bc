package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.loadstone.cli.survival.FileFrame;
import org.loadstone.formula.FormulaException;
import org.loadstone.formula.Frame;
import org.loadstone.metric.SurvivalSample;
import org.loadstone.source.InputError;
import picocli.CommandLine.Option;

/** Options of metrics of risks by a horizon, where some rows are censored before it. */
final class CensoredMetricsOptions {
  @Option(
      names = "--time",
      paramLabel = "COLUMN",
      description = "Column of the time at which follow-up ended, in place of --outcome.")
  private String time;

  @Option(
      names = "--status",
      paramLabel = "COLUMN",
      description = "Column of what ended it: 0 censored, 1 the event, others with --cause.")
  private String status;

  @Option(
      names = "--cause",
      paramLabel = "CAUSE",
      description = "The cause of interest of several, which compete.")
  private Integer cause;

  @Option(
      names = "--risk",
      paramLabel = "H=COLUMN",
      description = "Columns of risks by horizons, as 28=risk_28,84=risk_84.")
  private String risk;

  @Option(
      names = "--score",
      paramLabel = "COLUMN",
      description = "Column of a score, higher for an earlier event, for concordance.")
  private String score;

  @Option(
      names = "--tau",
      paramLabel = "T",
      description = "Concordance of pairs whose first event is by this time, besides all.")
  private Double tau;

  boolean isAsked() {
    return time != null || status != null || risk != null || score != null;
  }

  /**
   * Reads what is to be judged.
   *
   * @param compare columns of a second model's risks, or null
   * @param cluster column of the athlete, or null
   * @throws InputError if options lack or do not fit the file
   */
  CensoredRisks read(FileOptions file, String compare, String cluster) {
    if (time == null || status == null || risk == null && score == null) {
      throw new InputError(
          "Cannot judge risks over time: give --time, --status and one of --risk or --score");
    }
    if (tau != null && (score == null || !(tau > 0 && tau < Double.POSITIVE_INFINITY))) {
      throw new InputError("Cannot use --tau %s: give a time above 0, with --score".formatted(tau));
    }
    Map<String, HorizonRisks> models = models(compare);
    List<String> numbers = new ArrayList<>(List.of(time, status));
    models.values().forEach(model -> numbers.addAll(model.columns().values()));
    Optional.ofNullable(score).ifPresent(numbers::add);
    List<String> asked = new ArrayList<>(numbers);
    Optional.ofNullable(cluster).ifPresent(asked::add);
    FileFrame source = file.frame(asked.stream().distinct().toList());
    return kept(source, numbers, asked, cluster, models);
  }

  private Map<String, HorizonRisks> models(String compare) {
    Map<String, HorizonRisks> models = new LinkedHashMap<>();
    if (risk != null) {
      models.put("a", HorizonRisks.of("--risk", risk));
    }
    if (compare != null) {
      if (risk == null) {
        throw new InputError("Cannot use --compare alone: give --risk with it");
      }
      HorizonRisks second = HorizonRisks.of("--compare", compare);
      second.requireHorizonsOf(models.get("a").columns());
      models.put("b", second);
    }
    return models;
  }

  private CensoredRisks kept(
      FileFrame source,
      List<String> numbers,
      List<String> asked,
      String cluster,
      Map<String, HorizonRisks> models) {
    Frame all = source.frame();
    int[] rows =
        IntStream.range(0, all.rows())
            .filter(row -> asked.stream().noneMatch(name -> all.require(name).isMissing(row)))
            .toArray();
    Frame frame = all.at(rows);
    FileFrame left =
        new FileFrame(
            source.file(), frame, Arrays.stream(rows).map(row -> source.lines()[row]).toArray());
    try {
      Map<String, double[]> columns = new LinkedHashMap<>();
      for (String name : numbers) {
        columns.put(name, frame.require(name).numbers(name));
      }
      Map<String, double[][]> risks = new LinkedHashMap<>();
      models.forEach((name, model) -> risks.put(name, risks(left, model, columns)));
      int[] causes = causes(left, columns.get(status));
      return new CensoredRisks(
          SurvivalSample.of(times(left, columns.get(time)), causes),
          Optional.ofNullable(cause),
          models.isEmpty() ? new double[0] : models.get("a").horizons(),
          risks,
          Optional.ofNullable(score).map(columns::get),
          Optional.ofNullable(tau),
          cluster == null ? IntStream.range(0, rows.length).toArray() : codes(frame, cluster),
          Arrays.stream(causes).filter(one -> one == 1).count(),
          all.rows() - rows.length);
    } catch (FormulaException e) {
      throw new InputError(e.getMessage(), e);
    }
  }

  private static int[] codes(Frame frame, String cluster) {
    Map<String, Integer> codes = new LinkedHashMap<>();
    return Arrays.stream(frame.require(cluster).words().values())
        .mapToInt(one -> codes.computeIfAbsent(one, any -> codes.size()))
        .toArray();
  }

  private double[] times(FileFrame left, double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!(values[i] >= 0 && values[i] < Double.POSITIVE_INFINITY)) {
        throw left.error(i, "%s %s is no time".formatted(time, values[i]), "give 0 or more");
      }
    }
    return values;
  }

  /** The cause of interest as 1, other causes after it. */
  private int[] causes(FileFrame left, double[] values) {
    int[] out = new int[values.length];
    int events = 0;
    for (int i = 0; i < out.length; i++) {
      boolean isKnown =
          values[i] == Math.rint(values[i])
              && values[i] >= 0
              && values[i] <= (cause == null ? 1 : 1000);
      if (!isKnown) {
        throw left.error(
            i,
            "%s %s is %s"
                .formatted(status, values[i], cause == null ? "neither 0 nor 1" : "no cause"),
            "code events as 1, or several causes as 1, 2, ... with --cause");
      }
      int code = (int) values[i];
      out[i] = cause == null || code == 0 ? code : code == cause ? 1 : 2;
      events += out[i] == 1 ? 1 : 0;
    }
    if (events == 0) {
      throw left.error(
          "none of %d rows has the event".formatted(out.length),
          "look at how %s is coded".formatted(status));
    }
    return out;
  }

  private static double[][] risks(
      FileFrame left, HorizonRisks model, Map<String, double[]> columns) {
    List<double[]> all = new ArrayList<>();
    for (String column : model.columns().values()) {
      double[] values = columns.get(column);
      for (int i = 0; i < values.length; i++) {
        if (!(values[i] >= 0 && values[i] <= 1)) {
          throw left.error(
              i, "%s %s is no risk".formatted(column, values[i]), "give probabilities from 0 to 1");
        }
      }
      all.add(values);
    }
    return all.toArray(double[][]::new);
  }
}
