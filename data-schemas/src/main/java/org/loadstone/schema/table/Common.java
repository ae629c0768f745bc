package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Unit;

/** Columns and vocabularies that several tables share. */
public final class Common {
  public static final Column<String> ATHLETE_ID =
      Column.text("athlete_id")
          .required()
          .visibleTo(Sensitivity.PERSONAL)
          .about("Pseudonym of the athlete, stable across seasons; never a name or shirt number");
  public static final Column<LocalDate> DAY =
      Column.date("date").required().about("Calendar day in the club's time zone");

  private static final String[] BODY_SITES = {
    "head",
    "neck",
    "head_neck",
    "shoulder",
    "upper_arm",
    "elbow",
    "forearm",
    "wrist",
    "hand",
    "chest",
    "thoracic_spine",
    "lumbosacral",
    "abdomen",
    "trunk",
    "hip_groin",
    "thigh",
    "knee",
    "lower_leg",
    "ankle",
    "foot",
    "unspecified"
  };
  private static final String[] TISSUES = {
    "muscle",
    "tendon",
    "bone",
    "cartilage",
    "ligament",
    "nerve",
    "skin",
    "vessel",
    "organ",
    "unspecified"
  };

  private Common() {}

  static Column<String> bodySite() {
    return Column.text("body_site")
        .required()
        .oneOf(BODY_SITES)
        .visibleTo(Sensitivity.HEALTH)
        .about("Body area as in the IOC consensus 2020, foot and ankle apart");
  }

  static Column<String> side() {
    return Column.text("side")
        .oneOf("left", "right", "both", "midline")
        .visibleTo(Sensitivity.HEALTH)
        .whereItApplies()
        .about("Side of the body");
  }

  static Column<String> tissue() {
    return Column.text("tissue")
        .oneOf(TISSUES)
        .visibleTo(Sensitivity.HEALTH)
        .about("Injured tissue as in the IOC consensus 2020; absent when not diagnosed");
  }

  static Column<Double> rpe() {
    return Column.decimal("rpe", Unit.CR10)
        .between(0, 10)
        .about("Rating of perceived exertion, asked about 30 min after the session");
  }

  static Column<String> surface() {
    return Column.text("surface")
        .oneOf(
            "grass", "artificial", "track", "road", "trail", "treadmill", "indoor", "sand", "water")
        .about("What the athlete ran or played on");
  }
}
