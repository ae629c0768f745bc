package org.loadstone.source.activity;

import java.util.List;

/** A TCX or GPX file. */
final class XmlFile {
  private static final int LONGEST_NAME = 40;

  private final Content content;
  private final Problems problems;
  private final XmlPoints points = new XmlPoints();

  XmlFile(Content content, Problems problems) {
    this.content = content;
    this.problems = problems;
  }

  List<Activity> read() {
    try {
      XmlWalk walk = new XmlWalk(content);
      String root = walk.root();
      return switch (root) {
        case "TrainingCenterDatabase" -> read(walk, new TcxForm(points));
        case "gpx" -> read(walk, new GpxForm(points));
        default -> {
          String name = root.substring(0, Math.min(root.length(), LONGEST_NAME));
          problems.add("not a FIT, TCX or GPX file: XML of <%s>", name);
          yield List.of();
        }
      };
    } catch (XmlStop stop) {
      problems.add("line %,d: %s", stop.line(), stop.getMessage());
      return List.of();
    }
  }

  private List<Activity> read(XmlWalk walk, XmlForm form) {
    try {
      walk.rest(form);
    } catch (XmlStop stop) {
      problems.add(
          "line %,d: %s: %s kept",
          stop.line(), stop.getMessage(), Problems.counted(points.kept(), "point"));
    }
    List<Activity> activities = form.activities();
    points.tell(problems);
    if (walk.replaced() > 0) {
      problems.add("%s replaced", Problems.counted(walk.replaced(), "unreadable character"));
    }
    if (activities.isEmpty()) {
      problems.add("no activity in it: %s", form.kindWithoutActivity());
    }
    return activities;
  }
}
