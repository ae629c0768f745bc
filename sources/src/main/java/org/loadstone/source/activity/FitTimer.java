package org.loadstone.source.activity;

import java.util.OptionalDouble;

/** How long the timer ran, from the events that start and stop it. */
final class FitTimer {
  private static final int START = 0;
  private static final int STOP = 1;
  private static final int STOP_ALL = 4;
  private static final int STOP_DISABLE = 8;
  private static final int STOP_DISABLE_ALL = 9;
  private static final long OFF = Long.MIN_VALUE;

  private long since = OFF;
  private long sum;
  private boolean hasRun;

  void take(FitMessage event) {
    boolean isTimer = event.whole(FitProfile.EVENT_KIND).orElse(-1) == FitProfile.EVENT_TIMER;
    if (isTimer && event.seconds().isPresent()) {
      long time = FitProfile.millis(event.seconds().getAsLong());
      switch (event.whole(FitProfile.EVENT_TYPE).orElse(-1)) {
        case START -> start(time);
        case STOP, STOP_ALL, STOP_DISABLE, STOP_DISABLE_ALL -> stop(time);
        default -> {}
      }
    }
  }

  private void start(long time) {
    hasRun = true;
    since = since == OFF ? time : since;
  }

  private void stop(long time) {
    sum += since == OFF ? 0 : Math.max(0, time - since);
    since = OFF;
  }

  /** Returns the minutes up to a time, absent where no event started the timer. */
  OptionalDouble minutes(long until) {
    long running = since == OFF ? 0 : Math.max(0, until - since);
    return hasRun
        ? OptionalDouble.of((sum + running) / ActivityDraft.MILLIS_PER_MIN)
        : OptionalDouble.empty();
  }
}
