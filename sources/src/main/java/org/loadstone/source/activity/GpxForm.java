package org.loadstone.source.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** GPX: tracks of segments of points, with the usual extensions for what sensors read. */
final class GpxForm implements XmlForm {
  private final XmlPoints points;
  private final List<Activity> activities = new ArrayList<>();
  private Device device = Device.UNKNOWN;
  private ActivityDraft draft;
  private GpxPath path;
  private boolean isInPoint;

  GpxForm(XmlPoints points) {
    this.points = points;
  }

  @Override
  public void open(String name, UnaryOperator<String> attribute) {
    switch (name) {
      case "gpx" ->
          device = new Device(Optional.ofNullable(attribute.apply("creator")), Optional.empty());
      case "trk" -> begin();
      case "trkpt" -> {
        isInPoint = draft != null;
        points.open();
        points.put(Channel.LATITUDE, attribute.apply("lat"));
        points.put(Channel.LONGITUDE, attribute.apply("lon"));
      }
      default -> {}
    }
  }

  private void begin() {
    finish();
    draft = new ActivityDraft();
    path = new GpxPath();
  }

  @Override
  public void close(String parent, String name, String text) {
    if (isInPoint) {
      recorded(name, text);
    }
    switch (name) {
      case "trkpt" -> closePoint();
      case "trkseg" -> endSegment();
      case "type" -> type(parent, text);
      case "trk" -> finish();
      default -> {}
    }
  }

  private void recorded(String name, String text) {
    switch (name) {
      case "time" -> points.at(text);
      case "ele" -> points.put(Channel.ALTITUDE, text);
      case "hr" -> points.put(Channel.HEART_RATE, text);
      case "cad" -> points.put(Channel.CADENCE, text);
      case "atemp" -> points.put(Channel.TEMPERATURE, text);
      case "speed" -> points.put(Channel.SPEED, text);
      case "power", "PowerInWatts" -> points.put(Channel.POWER, text);
      default -> {}
    }
  }

  private void closePoint() {
    if (isInPoint) {
      OptionalLong time = points.close();
      time.ifPresent(
          at -> path.add(at, points.find(Channel.LATITUDE), points.find(Channel.LONGITUDE)));
    }
    isInPoint = false;
  }

  private void endSegment() {
    if (path != null) {
      path.endSegment();
    }
  }

  private void type(String parent, String text) {
    if (parent.equals("trk") && draft != null) {
      draft.sport = Sport.of(text);
    }
  }

  private void finish() {
    if (draft == null) {
      return;
    }
    Samples samples = points.takeSamples();
    if (samples.size() == 0) {
      points.leaveOut("track", "without a timed point left out");
    } else if (activities.size() == ActivityFile.MOST_ACTIVITIES) {
      points.leaveOut("track", Problems.beyond(ActivityFile.MOST_ACTIVITIES));
    } else {
      path.endSegment();
      path.state(draft);
      draft.device = device;
      activities.add(draft.finish(samples.millis(0), samples));
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
    return "a GPX file without a track";
  }
}
