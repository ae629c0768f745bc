package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Symptoms by body site: pain, swelling, stiffness and the OSTRC-H2 questions. */
public final class Symptoms {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> BODY_SITE = Common.bodySite();
  public static final Column<String> SIDE = Common.side();
  public static final Column<Double> PAIN_NRS =
      Column.decimal("pain_nrs", Unit.NUMERIC_RATING)
          .between(0, 10)
          .visibleTo(Sensitivity.HEALTH)
          .about("Worst pain of the day");
  public static final Column<Double> SWELLING =
      Column.decimal("swelling", Unit.GRADE)
          .between(0, 3)
          .visibleTo(Sensitivity.HEALTH)
          .about("Swelling: 0 none, 1 mild, 2 moderate, 3 severe");
  public static final Column<Double> STIFFNESS =
      Column.decimal("stiffness", Unit.NUMERIC_RATING)
          .between(0, 10)
          .visibleTo(Sensitivity.HEALTH)
          .about("Morning stiffness");
  public static final Column<Double> OSTRC_PARTICIPATION = ostrc("participation");
  public static final Column<Double> OSTRC_VOLUME = ostrc("volume");
  public static final Column<Double> OSTRC_PERFORMANCE = ostrc("performance");
  public static final Column<Double> OSTRC_PAIN = ostrc("pain");

  public static final Table TABLE =
      Table.named("symptom")
          .oneRowPer("athlete, day and body site", ATHLETE_ID, DAY, BODY_SITE, SIDE)
          .identifiedBy(ATHLETE_ID, DAY, BODY_SITE, SIDE)
          .happensAt(DAY, 0)
          .with(
              ATHLETE_ID,
              DAY,
              BODY_SITE,
              SIDE,
              PAIN_NRS,
              SWELLING,
              STIFFNESS,
              OSTRC_PARTICIPATION,
              OSTRC_VOLUME,
              OSTRC_PERFORMANCE,
              OSTRC_PAIN)
          .declared();

  private static Column<Double> ostrc(String question) {
    return Column.decimal("ostrc_" + question, Unit.SCORE)
        .between(0, 25)
        .visibleTo(Sensitivity.HEALTH)
        .about("OSTRC-H2 " + question + " question, 0 to 25 (Clarsen 2020)");
  }

  private Symptoms() {}
}
