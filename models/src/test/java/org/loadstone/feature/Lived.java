package org.loadstone.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.loadstone.day.AthleteLog;
import org.loadstone.day.KnownDays;
import org.loadstone.day.LogEntry;
import org.loadstone.day.Profile;

/** An athlete's log written down entry by entry, and the features of its nights. */
final class Lived {
  private final AthleteLog log = new AthleteLog("a");
  private int first;

  static Lived from(int first) {
    Lived lived = new Lived();
    lived.first = first;
    return lived;
  }

  Lived with(LogEntry... entries) {
    List.of(entries).forEach(log::add);
    return this;
  }

  Lived as(Profile profile) {
    log.profile(profile);
    return this;
  }

  /** Returns a feature on each night from the first to {@code last}. */
  List<OptionalDouble> nights(String feature, int last) {
    FeatureSet set = FeatureCatalogue.standard();
    AthleteFold fold = AthleteFold.starting(set, KnownDays.of(log), first);
    List<OptionalDouble> values = new ArrayList<>();
    for (int night = first; night <= last; night++) {
      values.add(fold.night().find(feature));
    }
    return values;
  }

  /** Returns a feature on one night. */
  OptionalDouble night(String feature, int night) {
    return nights(feature, night).getLast();
  }
}
