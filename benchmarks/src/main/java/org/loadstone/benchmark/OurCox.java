package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.loadstone.metric.Concordance;
import org.loadstone.survival.cox.CoxFit;
import org.loadstone.survival.cox.CoxRows;
import org.loadstone.survival.cox.Ties;

/**
 * The platform's own Andersen-Gill model of a file of stretches at risk, as a program beside R's.
 * Prints one JSON line.
 */
public final class OurCox {
  /** Reads the file, fits the model with robust errors and concordance, and prints times. */
  public static void main(String[] args) throws IOException {
    Clock reading = new Clock();
    double[][] columns = AtRiskFile.read(Path.of(args[0]));
    double read = reading.wallSeconds();
    Clock fitting = new Clock();
    int n = columns[0].length;
    int[] athlete = new int[n];
    boolean[] event = new boolean[n];
    for (int i = 0; i < n; i++) {
      athlete[i] = (int) columns[0][i] - 1;
      event[i] = columns[3][i] == 1;
    }
    double[][] x = Arrays.copyOfRange(columns, 4, columns.length);
    CoxRows rows =
        CoxRows.of(columns[1], columns[2], event, AtRiskFile.names(), x).withClusters(athlete);
    CoxFit fit = CoxFit.of(rows, Ties.EFRON);
    double alone = fitting.wallSeconds();
    Concordance concordance = fit.concordance();
    double error = concordance.standardError(athlete);
    double fitted = fitting.wallSeconds();
    new Told("JDK " + Runtime.version().feature())
        .with("read_s", read)
        .with("fit_s", fitted)
        .with("without_concordance_s", alone)
        .with("concordance_error", error)
        .with("peak_rss_mb", Machine.peakResidentMegabytes())
        .print(checksums(fit, concordance));
  }

  private static Map<String, Double> checksums(CoxFit fit, Concordance concordance) {
    Map<String, Double> out = new LinkedHashMap<>();
    double[] b = fit.coefficients();
    double[][] robust = fit.robustVariance().orElseThrow();
    for (int j = 0; j < b.length; j++) {
      out.put("coef_" + (j + 1), b[j]);
    }
    for (int j = 0; j < b.length; j++) {
      out.put("se_" + (j + 1), Math.sqrt(robust[j][j]));
    }
    out.put("loglik", fit.logLikelihood());
    out.put("concordance", concordance.estimate());
    return out;
  }

  private OurCox() {}
}
