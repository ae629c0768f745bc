package org.loadstone.source.activity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What the messages of one FIT file say together: sessions, each with the records of its time. */
final class FitRecording {
  /** A device may write its last record just after the session's end. */
  private static final long MARGIN_MS = 1_001;

  private final Problems problems;
  private final FitRecords records;
  private final FitDevice device = new FitDevice();
  private final List<FitSession> sessions = new ArrayList<>();
  private FitTimer timer = new FitTimer();
  private Sport sport = Sport.UNKNOWN;
  private OptionalInt fileType = OptionalInt.empty();
  private boolean hasHeartRates;
  private int recordsAtSession;
  private int tooManySessions;

  FitRecording(Problems problems, int mostRecords) {
    this.problems = problems;
    this.records = new FitRecords(mostRecords);
  }

  /** Returns how many records were taken. */
  int records() {
    return records.size();
  }

  void take(FitMessage message) {
    switch (message.number()) {
      case FitProfile.RECORD -> records.take(message);
      case FitProfile.SESSION -> session(message);
      case FitProfile.EVENT -> timer.take(message);
      case FitProfile.SPORT ->
          sport = FitSession.sport(message, FitProfile.SPORT_NAME, FitProfile.SPORT_SUB);
      case FitProfile.FILE_ID -> {
        fileType = message.whole(FitProfile.FILE_TYPE);
        device.file(message);
      }
      case FitProfile.FILE_CREATOR -> device.creator(message);
      case FitProfile.DEVICE_INFO -> device.device(message);
      case FitProfile.HEART_RATES -> hasHeartRates = true;
      default -> {}
    }
  }

  private void session(FitMessage message) {
    if (sessions.size() < ActivityFile.MOST_ACTIVITIES) {
      sessions.add(FitSession.of(message, sport));
    } else {
      tooManySessions++;
    }
    recordsAtSession = records.size();
    timer = new FitTimer();
  }

  /**
   * Returns the sessions by start. A record belongs to the last session that had begun; records
   * that no session message sums up become an activity of their own.
   *
   * @param stop why the file could not be read to its end, so that sessions may be missing
   */
  List<Activity> activities(Optional<String> stop) {
    Samples all = records.samples();
    stop.ifPresent(why -> problems.add("%s: %s kept", why, Problems.counted(all.size(), "record")));
    records.tell(all, problems);
    List<FitSession> started = started(all);
    List<Activity> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < started.size(); i++) {
      FitSession session = started.get(i);
      int to =
          i + 1 < started.size()
              ? all.firstFrom(started.get(i + 1).start().orElseThrow())
              : endOfLast(session, all, stop.isEmpty());
      found.add(finish(session.draft(), session.start().orElseThrow(), all.between(from, to)));
      from = to;
    }
    if (from < all.size()) {
      found.add(unsummarised(all.between(from, all.size())));
    }
    tell(found, stop.isEmpty());
    return found;
  }

  private List<FitSession> started(Samples all) {
    if (sessions.size() == 1 && sessions.getFirst().start().isEmpty() && all.size() > 0) {
      return List.of(sessions.getFirst().startingAt(all.millis(0)));
    }
    List<FitSession> started =
        sessions.stream()
            .filter(session -> session.start().isPresent())
            .sorted(Comparator.comparingLong(session -> session.start().orElseThrow()))
            .toList();
    if (started.size() < sessions.size()) {
      problems.add(
          "%s without a start left out",
          Problems.counted(sessions.size() - started.size(), "session"));
    }
    return started;
  }

  private int endOfLast(FitSession last, Samples all, boolean isWhole) {
    boolean mayLackOne = !isWhole && records.size() > recordsAtSession && last.end().isPresent();
    return mayLackOne ? all.firstFrom(last.end().getAsLong() + MARGIN_MS) : all.size();
  }

  private Activity finish(ActivityDraft draft, long start, Samples samples) {
    draft.device = device.device();
    if (start < FitProfile.millis(FitProfile.FIRST_DATE_S)) {
      problems.add("clock not set: times count from when the device was switched on");
    }
    return draft.finish(start, samples);
  }

  private Activity unsummarised(Samples samples) {
    problems.add(
        "no session message: summarised from %s", Problems.counted(samples.size(), "record"));
    ActivityDraft draft = new ActivityDraft();
    draft.sport = sport;
    draft.state(Measure.DURATION, timer.minutes(samples.millis(samples.size() - 1)));
    return finish(draft, samples.millis(0), samples);
  }

  private void tell(List<Activity> found, boolean isWhole) {
    if (tooManySessions > 0) {
      problems.add(
          "%s %s",
          Problems.counted(tooManySessions, "session"),
          Problems.beyond(ActivityFile.MOST_ACTIVITIES));
    }
    if (found.isEmpty() && (isWhole || fileType.isPresent())) {
      problems.add("no activity in it: %s", kind());
    }
  }

  private String kind() {
    if (fileType.isPresent()) {
      return FitNames.fileType(fileType.getAsInt());
    }
    return hasHeartRates
        ? "heart rates of a strap, which are not read"
        : "a file of no stated type";
  }
}
