package org.loadstone.schema.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.loadstone.instrument.Instrument;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableRow;
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
          .whereItApplies()
          .about("Swelling: 0 none, 1 mild, 2 moderate, 3 severe");
  public static final Column<Double> STIFFNESS =
      Column.decimal("stiffness", Unit.NUMERIC_RATING)
          .between(0, 10)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Morning stiffness");
  public static final Column<Double> OSTRC_PARTICIPATION = ostrc("participation").whereItApplies();
  public static final Column<Double> OSTRC_VOLUME = ostrc("volume").whereItApplies();
  public static final Column<Double> OSTRC_PERFORMANCE = ostrc("performance").whereItApplies();
  public static final Column<Double> OSTRC_PAIN = ostrc("pain").whereItApplies();

  public static final Column<Double> OSTRC_SEVERITY =
      Column.decimal("ostrc_severity", Unit.SCORE)
          .between(0, 100)
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about(
              "OSTRC-H2 severity, the sum of the four questions; 100 for who could not take part"
                  + " (Clarsen 2020)");

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
              OSTRC_PAIN,
              OSTRC_SEVERITY)
          .fill(OSTRC_SEVERITY, "", Symptoms::severity)
          .declared();

  private static Column<Double> ostrc(String question) {
    return Column.decimal("ostrc_" + question, Unit.SCORE)
        .between(0, 25)
        .visibleTo(Sensitivity.HEALTH)
        .about("OSTRC-H2 " + question + " question, 0 to 25 (Clarsen 2020)");
  }

  /** Answers off the questionnaire's values, as other versions have them, give no severity. */
  private static Optional<Double> severity(TableRow row) {
    try {
      return Instrument.OSTRC_H2.score(
          List.of(
              row.find(OSTRC_PARTICIPATION),
              row.find(OSTRC_VOLUME),
              row.find(OSTRC_PERFORMANCE),
              row.find(OSTRC_PAIN)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Symptoms() {}
}
