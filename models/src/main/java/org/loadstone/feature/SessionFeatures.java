package org.loadstone.feature;

import java.util.List;
import org.loadstone.day.DayStatus;
import org.loadstone.day.DayView;
import org.loadstone.day.LoadMeasure;
import org.loadstone.schema.Unit;

/** Features of single sessions: spikes, frequency, time since the last one. */
public final class SessionFeatures {
  private static final int SPIKE_DAYS = 30;

  /** The largest session of each of the last 31 days; NaN is a day without a report. */
  public record LargestSessions(LoadMeasure load) implements Fold {
    private static final int DAYS = SPIKE_DAYS + 1;

    @Override
    public int stateSize() {
      return 2 + DAYS;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      int next = (int) state[at];
      state[at + 2 + next] = day.isReported(load) ? day.largestSession(load) : Double.NaN;
      state[at] = (next + 1) % DAYS;
      state[at + 1] = Math.min(DAYS, state[at + 1] + 1);
    }

    private static int today(double[] state, int at) {
      int next = (int) state[at];
      return at + 2 + (next == 0 ? DAYS - 1 : next - 1);
    }
  }

  /** Session spike: the day's largest session against the largest of the 30 days before. */
  public record SessionSpike(LoadMeasure load) implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(
              load.label() + "_session_spike", "Session against the largest in 30 days", Unit.NONE)
          .formula("largest session of day t / largest session of days t-30..t-1; 0 on a rest day")
          .range("at least 0; above 1.1 is a spike")
          .absent("under 80 % of the 30 days reported, no session in them, or the day is unknown")
          .source("Frandsen 2025, doi:10.1136/bjsports-2024-109380 (distance of runs)")
          .caveat("Studied for running distance; for other loads it is an analogy");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new LargestSessions(load));
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      int todayAt = LargestSessions.today(state, at[0]);
      double today = state[todayAt];
      double most = 0;
      int reported = 0;
      int end = at[0] + 2 + (int) state[at[0] + 1];
      for (int place = at[0] + 2; place < end; place++) {
        double session = state[place];
        if (place != todayAt && !Double.isNaN(session)) {
          reported++;
          most = Math.max(most, session);
        }
      }
      if (reported >= 0.8 * SPIKE_DAYS && most > 0 && !Double.isNaN(today)) {
        out.put(today / most);
      }
    }
  }

  /**
   * Slice: [days since a session, 1 once there was one, days since a missing day, sessions of the
   * last seven days..., next place].
   */
  record TrainingDays() implements Fold {
    private static final int RING = 3;

    @Override
    public int stateSize() {
      return RING + 7 + 1;
    }

    @Override
    public void step(double[] state, int at, DayView day) {
      boolean trained = day.status() == DayStatus.TRAINED;
      state[at] = trained ? 0 : state[at] + 1;
      state[at + 1] = trained ? 1 : state[at + 1];
      state[at + 2] = day.status() == DayStatus.MISSING ? 0 : state[at + 2] + 1;
      int next = (int) state[at + RING + 7];
      state[at + RING + next] = day.sessions();
      state[at + RING + 7] = (next + 1) % 7;
    }
  }

  /** Days since the last day with a session. */
  public record DaysSinceSession() implements Feature {
    @Override
    public FeatureAbout about() {
      return FeatureAbout.of("days_since_session", "Days since the last session", Unit.DAY)
          .formula("t less the last day with a session or match")
          .range("at least 0")
          .absent("no session yet, or a day since then is unknown");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new TrainingDays());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (state[at[0] + 1] == 1 && state[at[0] + 2] >= state[at[0]]) {
        out.put(state[at[0]]);
      }
    }
  }

  /** How often of the last seven days. */
  public record Week(Count count) implements Feature {
    /** What is counted. */
    public enum Count {
      DAYS("training_days_7d", "Training days of the last 7", "days with a session or match"),
      SESSIONS("sessions_7d", "Sessions of the last 7 days", "sessions and matches");

      private final String name;
      private final String label;
      private final String formula;

      Count(String name, String label, String formula) {
        this.name = name;
        this.label = label;
        this.formula = formula;
      }
    }

    @Override
    public FeatureAbout about() {
      return FeatureAbout.of(count.name, count.label, Unit.COUNT)
          .formula(count.formula + ", days t-6..t")
          .range(count == Count.DAYS ? "0 to 7" : "at least 0")
          .absent("one of the seven days is unknown");
    }

    @Override
    public List<Fold> folds() {
      return List.of(new TrainingDays());
    }

    @Override
    public void read(double[] state, int[] at, Out out) {
      if (state[at[0] + 2] >= 7) {
        double sum = 0;
        for (int i = 0; i < 7; i++) {
          double sessions = state[at[0] + TrainingDays.RING + i];
          sum += count == Count.DAYS ? Math.min(1, sessions) : sessions;
        }
        out.put(sum);
      }
    }
  }

  private SessionFeatures() {}
}
