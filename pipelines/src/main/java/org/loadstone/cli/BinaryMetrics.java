package org.loadstone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.loadstone.metric.Answer;
import org.loadstone.metric.BinnedError;
import org.loadstone.metric.BlendedLoess;
import org.loadstone.metric.Calibration;
import org.loadstone.metric.CalibrationError;
import org.loadstone.metric.DeLong;
import org.loadstone.metric.Discrimination;
import org.loadstone.metric.HosmerLemeshow;
import org.loadstone.metric.Interval;
import org.loadstone.metric.LoessCurve;
import org.loadstone.metric.LowessCurve;
import org.loadstone.metric.ModelFitStatistics;
import org.loadstone.metric.NetBenefit;
import org.loadstone.metric.OverallError;
import org.loadstone.metric.RiskSample;

/**
 * Every metric of predicted risks of an event, by the names that R's packages and the literature
 * use; null where a metric is not defined.
 */
final class BinaryMetrics {
  private static final double LEVEL = 0.95;
  private static final int BINS = 10;
  private static final int SHOWN = 20;
  private static final double[] THRESHOLDS = {0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5};

  private final double[] risks;
  private final RiskSample sample;
  private final Map<String, Object> out = new LinkedHashMap<>();

  private BinaryMetrics(double[] risks, RiskSample sample) {
    this.risks = risks;
    this.sample = sample;
  }

  /** Returns the metrics by name. */
  static Map<String, Object> of(double[] risks, int[] outcomes) {
    BinaryMetrics metrics = new BinaryMetrics(risks, RiskSample.of(risks, outcomes));
    metrics.discrimination();
    metrics.overall();
    metrics.calibration();
    metrics.curves();
    metrics.fit();
    metrics.groups();
    metrics.decisions();
    return metrics.out;
  }

  private static <T> Optional<T> value(Answer<T> answer) {
    return switch (answer) {
      case Answer.Of<T>(T value) -> Optional.of(value);
      case Answer.Absent<T> absent -> Optional.empty();
    };
  }

  private void put(String name, Answer<Double> answer) {
    out.put(name, value(answer).orElse(null));
  }

  private void discrimination() {
    out.put("n", sample.size());
    put("prevalence", sample.prevalence());
    put("auc", Discrimination.auc(sample));
    Optional<DeLong> delong = value(DeLong.of(sample));
    Optional<Interval> wald = delong.map(one -> one.wald(LEVEL));
    out.put("auc_se_delong", delong.map(DeLong::standardError).orElse(null));
    out.put("auc_ci95_wald", wald.map(BinaryMetrics::limits).orElse(null));
    out.put("auc_ci95_logit", delong.map(one -> limits(one.logit(LEVEL))).orElse(null));
    out.put("pROC_auc", delong.map(DeLong::auc).orElse(null));
    out.put(
        "pROC_ci", wald.map(one -> List.of(one.low(), one.estimate(), one.high())).orElse(null));
  }

  private static List<Double> limits(Interval interval) {
    return List.of(interval.low(), interval.high());
  }

  private void overall() {
    put("brier", OverallError.brier(sample));
    put("brier_null", sample.prevalence().map(rate -> rate * (1 - rate)));
    put("scaled_brier", OverallError.scaledBrier(sample));
    put("log_loss", OverallError.logLoss(sample));
    put("nagelkerke_r2", ModelFitStatistics.of(sample).map(ModelFitStatistics::nagelkerkeR2));
  }

  private void calibration() {
    wald("calibration_slope", Calibration.slope(sample, LEVEL));
    wald("calibration_intercept_joint", Calibration.intercept(sample, LEVEL));
    wald("calibration_in_the_large", Calibration.inTheLarge(sample, LEVEL));
    put("mean_predicted", Calibration.meanRisk(sample));
    put("observed_expected_ratio", Calibration.observedOverExpected(sample));
  }

  private void wald(String name, Answer<Interval> answer) {
    double unit = Interval.wald(0, 1, LEVEL).width();
    put(name, answer.map(Interval::estimate));
    put(name + "_se", answer.map(interval -> interval.width() / unit));
  }

  private void curves() {
    curve("ici_loess_default_interpolate", BlendedLoess.of(sample).map(c -> c::valueAt));
    curve("ici_loess_direct", LoessCurve.of(sample).map(c -> c::valueAt));
    curve("ici_lowess_iter0", LowessCurve.of(sample).map(c -> c::valueAt));
    curve("ici_logistic_recalibration", Calibration.logisticCurve(sample));
  }

  private void curve(String name, Answer<DoubleUnaryOperator> curve) {
    Map<String, Object> about = null;
    if (curve instanceof Answer.Of<DoubleUnaryOperator>(DoubleUnaryOperator at)
        && CalibrationError.of(sample, at)
            instanceof Answer.Of<CalibrationError>(CalibrationError error)) {
      about = new LinkedHashMap<>();
      about.put("ici", error.ici());
      about.put("e50", error.e50());
      about.put("e90", error.e90());
      about.put("emax", error.largest());
      List<Double> fitted = new ArrayList<>();
      for (int i = 0; i < Math.min(SHOWN, risks.length); i++) {
        fitted.add(at.applyAsDouble(risks[i]));
      }
      about.put("fitted_first20", fitted);
    }
    out.put(name, about);
  }

  private void fit() {
    Map<String, Object> rms = null;
    if (ModelFitStatistics.of(sample)
            instanceof Answer.Of<ModelFitStatistics>(ModelFitStatistics fit)
        && LowessCurve.of(sample) instanceof Answer.Of<LowessCurve>(LowessCurve curve)) {
      rms = new LinkedHashMap<>();
      Double auc = fit.binnedAuc().find().orElse(null);
      CalibrationError error = CalibrationError.of(sample, curve::valueAt).require();
      rms.put("Dxy", auc == null ? null : 2 * auc - 1);
      rms.put("C (ROC)", auc);
      rms.put("R2", fit.nagelkerkeR2());
      rms.put("D", fit.discrimination());
      rms.put("D:Chi-sq", fit.discriminationChiSquare());
      rms.put("D:p", null);
      rms.put("U", fit.unreliability());
      rms.put("U:Chi-sq", fit.unreliabilityChiSquare());
      rms.put("U:p", fit.unreliabilityP());
      rms.put("Q", fit.quality());
      rms.put("Brier", out.get("brier"));
      rms.put("Intercept", out.get("calibration_intercept_joint"));
      rms.put("Slope", out.get("calibration_slope"));
      rms.put("Emax", error.largest());
      rms.put("E90", error.e90());
      rms.put("Eavg", error.ici());
      rms.put("S:z", fit.spiegelhalterZ());
      rms.put("S:p", fit.spiegelhalterP());
    }
    out.put("rms_val_prob", rms);
  }

  private void groups() {
    out.put("hosmer_lemeshow_quantile10", groups(HosmerLemeshow.byQuantiles(sample, BINS)));
    out.put("hosmer_lemeshow_rank10", groups(HosmerLemeshow.byRank(sample, BINS)));
    out.put("ece_equal_width10", binned(BinnedError.byWidth(sample, BINS)));
    out.put("ece_equal_count10", binned(BinnedError.byCount(sample, BINS)));
    put("average_precision", Discrimination.averagePrecision(sample));
  }

  private static Map<String, Object> groups(Answer<HosmerLemeshow> answer) {
    if (!(answer instanceof Answer.Of<HosmerLemeshow>(HosmerLemeshow test))) {
      return null;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("groups", test.rows().length);
    about.put("n", test.rows());
    about.put("observed", test.observed());
    about.put("expected", test.expected());
    about.put("chisq", test.chiSquare());
    about.put("df", test.degrees());
    about.put("p", test.pValue());
    return about;
  }

  private static Map<String, Object> binned(Answer<BinnedError> answer) {
    if (!(answer instanceof Answer.Of<BinnedError>(BinnedError error))) {
      return null;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("ece", error.expected());
    about.put("mce", error.largest());
    return about;
  }

  private void decisions() {
    List<NetBenefit> all = new ArrayList<>();
    for (double threshold : THRESHOLDS) {
      value(NetBenefit.of(sample, threshold)).ifPresent(all::add);
    }
    long none = sample.size() - sample.events();
    Map<String, Object> curve = new LinkedHashMap<>();
    curve.put("threshold", all.stream().map(NetBenefit::threshold).toList());
    curve.put("net_benefit", all.stream().map(NetBenefit::model).toList());
    curve.put("net_benefit_treat_all", all.stream().map(NetBenefit::alertAll).toList());
    curve.put("net_benefit_treat_none", all.stream().map(one -> 0).toList());
    curve.put("tp", all.stream().map(NetBenefit::hits).toList());
    curve.put("fp", all.stream().map(one -> one.alerts() - one.hits()).toList());
    curve.put("tn", all.stream().map(one -> none - (one.alerts() - one.hits())).toList());
    curve.put("fn", all.stream().map(one -> sample.events() - one.hits()).toList());
    out.put("decision_curve", curve);
  }

  /** Returns DeLong's test of two risks of the same outcomes; null where it is not defined. */
  static Map<String, Object> comparison(double[] first, double[] second, int[] outcomes) {
    RiskSample a = RiskSample.of(first, outcomes);
    RiskSample b = RiskSample.of(second, outcomes);
    if (!(DeLong.compare(a, b) instanceof Answer.Of<DeLong.Comparison>(DeLong.Comparison test))) {
      return null;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("auc", List.of(test.first(), test.second()));
    about.put("cov", test.covariance());
    about.put("z", test.z());
    about.put("p", test.pValue());
    about.put("pROC_z", test.z());
    about.put("pROC_p", test.pValue());
    return about;
  }
}
