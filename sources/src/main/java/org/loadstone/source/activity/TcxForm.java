package org.loadstone.source.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** Training Center XML: activities of laps of tracks; cadence on foot counts strides, as in FIT. */
final class TcxForm implements XmlForm {
  private final XmlPoints points;
  private final List<Activity> activities = new ArrayList<>();
  private ActivityDraft draft;
  private TcxLaps laps;
  private OptionalLong start;
  private String id;
  private Optional<String> creator;
  private Optional<String> major;
  private Optional<String> minor;

  TcxForm(XmlPoints points) {
    this.points = points;
  }

  @Override
  public void open(String name, UnaryOperator<String> attribute) {
    switch (name) {
      case "Activity" -> begin(attribute.apply("Sport"));
      case "Lap" -> lap(attribute.apply("StartTime"));
      case "Trackpoint" -> points.open();
      default -> {}
    }
  }

  private void begin(String sport) {
    finish();
    points.takeSamples();
    draft = new ActivityDraft();
    draft.sport = sport == null ? Sport.UNKNOWN : Sport.of(sport);
    laps = new TcxLaps();
    start = OptionalLong.empty();
    id = "";
    creator = Optional.empty();
    major = Optional.empty();
    minor = Optional.empty();
  }

  private void lap(String startTime) {
    if (draft != null) {
      laps.open();
      OptionalLong begun = points.instant(startTime);
      start = start.isPresent() ? start : begun;
    }
  }

  @Override
  public void close(String parent, String name, String text) {
    if (draft == null) {
      return;
    }
    switch (parent) {
      case "Activity" -> identified(name, text);
      case "Lap", "AverageHeartRateBpm", "MaximumHeartRateBpm", "LX" -> stated(parent, name, text);
      case "Trackpoint", "Position", "HeartRateBpm", "TPX" -> recorded(name, text);
      case "Creator", "Version" -> created(name, text);
      default -> {}
    }
    switch (name) {
      case "Trackpoint" -> points.close();
      case "Lap" -> laps.close();
      case "Activity" -> finish();
      default -> {}
    }
  }

  /** The schema makes the start the activity's name. */
  private void identified(String name, String text) {
    if (name.equals("Id")) {
      id = text;
    }
  }

  private void stated(String parent, String name, String text) {
    switch (name) {
      case "TotalTimeSeconds" -> laps.seconds = points.number(text);
      case "DistanceMeters" -> laps.metres = points.number(text);
      case "Cadence", "AvgRunCadence" -> laps.cadence = points.number(text);
      case "Value" -> {
        if (parent.startsWith("Average")) {
          laps.meanHeartRate = points.number(text);
        } else {
          laps.maxHeartRate = points.number(text);
        }
      }
      default -> {}
    }
  }

  private void recorded(String name, String text) {
    switch (name) {
      case "Time" -> points.at(text);
      case "LatitudeDegrees" -> points.put(Channel.LATITUDE, text);
      case "LongitudeDegrees" -> points.put(Channel.LONGITUDE, text);
      case "AltitudeMeters" -> points.put(Channel.ALTITUDE, text);
      case "DistanceMeters" -> points.put(Channel.DISTANCE, text);
      case "Value" -> points.put(Channel.HEART_RATE, text);
      case "Cadence", "RunCadence" -> points.put(Channel.CADENCE, text);
      case "Speed" -> points.put(Channel.SPEED, text);
      case "Watts" -> points.put(Channel.POWER, text);
      default -> {}
    }
  }

  private void created(String name, String text) {
    Optional<String> some = Optional.of(text).filter(any -> !any.isEmpty());
    switch (name) {
      case "Name" -> creator = some;
      case "VersionMajor" -> major = some;
      case "VersionMinor" -> minor = some;
      default -> {}
    }
  }

  private void finish() {
    if (draft == null) {
      return;
    }
    Samples samples = points.takeSamples();
    if (start.isEmpty()) {
      start = samples.size() > 0 ? OptionalLong.of(samples.millis(0)) : points.instant(id);
    }
    if (start.isEmpty()) {
      points.leaveOut("Activity element", "without a time left out");
    } else if (activities.size() == ActivityFile.MOST_ACTIVITIES) {
      points.leaveOut("Activity element", Problems.beyond(ActivityFile.MOST_ACTIVITIES));
    } else {
      laps.state(draft);
      draft.device = new Device(creator, major.map(m -> minor.map(n -> m + "." + n).orElse(m)));
      activities.add(draft.finish(start.getAsLong(), samples));
    }
    draft = null;
  }

  @Override
  public List<Activity> activities() {
    finish();
    return activities;
  }

  @Override
  public String kindWithoutActivity() {
    return "a TCX file of courses or workouts";
  }
}
