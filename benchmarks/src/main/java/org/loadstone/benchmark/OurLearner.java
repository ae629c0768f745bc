package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;
import org.loadstone.risk.Learner;
import org.loadstone.risk.RiskModel;
import org.loadstone.risk.RiskTable;
import org.loadstone.risk.boost.HistogramBoosting;
import org.loadstone.risk.boost.HistogramSettings;
import org.loadstone.risk.smile.ForestSettings;
import org.loadstone.risk.smile.GradientSettings;
import org.loadstone.risk.smile.SmileLearners;

/** One of the platform's own learners as a program beside others'. Prints one JSON line. */
public final class OurLearner {
  /** Fits the learner named by the third argument to a file of rows, predicts the rest. */
  public static void main(String[] args) throws IOException {
    RiskFile.Split split = RiskFile.read(Path.of(args[0]), Integer.parseInt(args[1]));
    Learner learner = learner(args[2]);
    Clock fitting = new Clock();
    RiskModel model = learner.fit(split.train(), 1).require();
    double fit = fitting.wallSeconds();
    double fitCpu = fitting.cpuSeconds();
    Clock predicting = new Clock();
    double[] risk = model.risks(split.test());
    double predict = predicting.wallSeconds();
    RiskSample sample = RiskSample.of(risk, split.test().labels());
    new Told("JDK " + Runtime.version().feature())
        .with("fit_s", fit)
        .with("fit_cpu_s", fitCpu)
        .with("predict_s", predict)
        .with("auc", Discrimination.auc(sample).require())
        .with("log_loss", OverallError.logLoss(sample).require())
        .with("peak_rss_mb", Machine.peakResidentMegabytes())
        .print(checksums(split));
  }

  // As the peers: 100 trees of depth 6, where the learner has trees to count.
  private static Learner learner(String name) {
    return switch (name) {
      case "logistic" -> SmileLearners.logistic();
      case "forest" -> SmileLearners.forest(ForestSettings.standard());
      case "histogram" ->
          new HistogramBoosting(HistogramSettings.standard().withRounds(100).withTreeLimits(6, 1));
      case "histogram-chosen" -> new HistogramBoosting(HistogramSettings.standard());
      case "smile" -> SmileLearners.boosting(new GradientSettings(100, 6, 20, 0.1));
      default ->
          throw new IllegalArgumentException(
              "Cannot measure learner: %s; give logistic, forest, histogram, histogram-chosen or smile"
                  .formatted(name));
    };
  }

  private static Map<String, Double> checksums(RiskFile.Split split) {
    RiskTable test = split.test();
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("train_rows", (double) split.train().rows());
    out.put("train_events", (double) split.train().events());
    out.put("test_rows", (double) test.rows());
    out.put("test_events", (double) test.events());
    out.put("test_sum_x24", Arrays.stream(test.require("x24").value()).sum());
    return out;
  }

  private OurLearner() {}
}
