package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.Signal;
import org.loadstone.schema.Unit;

/** The last report of a signal, where it is heading, how often it is answered; lost sleep. */
public final class SymptomFeatures {
  private static final int WEEK = 7;

  /** Latest answer of the week. */
  public record Latest(Signal signal) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_last", SignalFeatures.title(signal) + ", last", signal.unit())
          .formula("latest answer of days t-6..t")
          .range("the scale of the answers")
          .absent("no answer in 7 days");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Answers(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      Answers answers = new Answers(signal);
      for (int ago = 0; ago < WEEK; ago++) {
        double value = answers.ago(state, at[0], ago);
        if (!Double.isNaN(value)) {
          out.put(value);
          return;
        }
      }
    }
  }

  /** Slope of a fortnight's answers. */
  public record Trend(Signal signal) implements Feature {
    private static final int DAYS = 14;
    private static final int LEAST = 5;

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_trend_14d",
              SignalFeatures.title(signal) + ", change a day",
              signal.unit())
          .formula("least-squares slope of the answers of days t-13..t on the day, a day")
          .range("any; positive is rising")
          .absent("fewer than 5 answers in 14 days");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Answers(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      Answers answers = new Answers(signal);
      double count = 0;
      double meanDay = 0;
      double mean = 0;
      double days = 0;
      double both = 0;
      for (int ago = DAYS - 1; ago >= 0; ago--) {
        double value = answers.ago(state, at[0], ago);
        if (!Double.isNaN(value)) {
          count++;
          double offDay = -ago - meanDay;
          meanDay += offDay / count;
          mean += (value - mean) / count;
          days += offDay * (-ago - meanDay);
          both += offDay * (value - mean);
        }
      }
      if (count >= LEAST) {
        out.put(both / days);
      }
    }
  }

  /** Share of days with an answer. */
  public record Answered(Signal signal) implements Feature {
    private static final int DAYS = 28;

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              signal.label() + "_coverage_28d",
              SignalFeatures.title(signal) + ", days answered of the last 28",
              Unit.FRACTION)
          .formula("days with an answer, t-27..t, / 28")
          .range("0 to 1")
          .absent("never");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new Answers(signal));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      out.put(new Answers(signal).moments(state, at[0], 0, DAYS)[0] / DAYS);
    }
  }

  /** Sleep below eight hours a night. */
  public record SleepDebt() implements Feature {
    private static final double NEED_H = 8;
    private static final int LEAST = 6;
    private static final Answers SLEEP = new Answers(Signal.SLEEP);

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of("sleep_debt_7d", "Sleep missed in 7 nights", Unit.HOUR)
          .formula("7 times the mean of max(0, 8 h - sleep) over the known nights of t-6..t")
          .range("0 to 56")
          .absent("sleep is known for fewer than 6 of the 7 nights")
          .source("definition; need of adults as in Walsh 2021, doi:10.1136/bjsports-2020-102025")
          .caveat("Eight hours are a population value; the athlete's own need may differ");
    }

    @Override
    public List<Fold> folds() {
      return List.of(SLEEP);
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      double missed = 0;
      int nights = 0;
      for (int ago = WEEK - 1; ago >= 0; ago--) {
        double sleep = SLEEP.ago(state, at[0], ago);
        if (!Double.isNaN(sleep)) {
          missed += Math.max(0, NEED_H - sleep);
          nights++;
        }
      }
      if (nights >= LEAST) {
        out.put(WEEK * missed / nights);
      }
    }
  }

  private SymptomFeatures() {}
}
