package org.loadstone.warning;

/**
 * Limits for the athlete's own moving baseline, from a table that simulation made.
 *
 * <p>With a baseline of 28 days the error of its mean and SD stays for weeks, and with reports that
 * resemble the day before's deviations gather: the limits for a known baseline would give several
 * times the false alarms of the budget (Jones, Champ and Rigdon 2001,
 * doi:10.1198/004017001750386279; Jensen et al. 2006, doi:10.1080/00224065.2006.11918623). As the
 * baseline moves with the athlete, the mean over a long time is finite: the budget is reports that
 * are not under an alert, divided by alerts.
 *
 * <p>The table holds limits for normal reports of every day; limits between its entries are
 * interpolated, along the logarithm of the budget and along the autocorrelation.
 *
 * @param autocorrelation of reports of one day and the next, 0 to 0.5
 */
public record MovingBaseline(double autocorrelation) implements ChartLimits {
  /** What is supposed of daily reports unless somebody knows better. */
  public static final double USUAL_AUTOCORRELATION = 0.3;

  public MovingBaseline {
    if (!(autocorrelation >= 0 && autocorrelation <= LimitTable.MOST_AUTOCORRELATION)) {
      throw new IllegalArgumentException(
          "Cannot set limits for autocorrelation %s; give one of 0 to %s"
              .formatted(autocorrelation, LimitTable.MOST_AUTOCORRELATION));
    }
  }

  @Override
  public ControlChart set(ControlChart chart, double reports) {
    boolean isTabulated =
        switch (chart) {
          case EwmaChart ewma -> ewma.lambda() == EwmaChart.LAMBDA;
          case CusumChart cusum -> cusum.reference() == CusumChart.REFERENCE;
        };
    if (!isTabulated) {
      throw new IllegalArgumentException(
          "Cannot set a limit for %s against an own baseline; take lambda %s or k %s"
              .formatted(chart, EwmaChart.LAMBDA, CusumChart.REFERENCE));
    }
    LimitTable.requireReports(reports);
    return chart.withLimit(LimitTable.standard().limit(chart, autocorrelation, reports));
  }
}
