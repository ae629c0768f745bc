package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.instrument.Osiics;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;

/** Injuries as the medical staff recorded them, one row an injury. */
public final class Injuries {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<String> INJURY_ID =
      Column.text("injury_id").required().visibleTo(Sensitivity.HEALTH).about("Id of the injury");
  public static final Column<LocalDate> ONSET =
      Column.date("onset_date")
          .required()
          .visibleTo(Sensitivity.HEALTH)
          .about("Day the injury began");
  public static final Column<LocalDate> RETURNED =
      Column.date("return_date")
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("First day of full availability; absent while it lasts or when not recorded");
  public static final Column<String> BODY_SITE = Common.bodySite();
  public static final Column<String> SIDE = Common.side();
  public static final Column<String> TISSUE = Common.tissue();
  public static final Column<String> OSIICS =
      Column.text("osiics_code")
          .visibleTo(Sensitivity.HEALTH)
          .about("Diagnosis, OSIICS version 15 code (Orchard 2024)");
  public static final Column<String> MODE =
      Column.text("onset_mode")
          .oneOf("sudden", "gradual")
          .visibleTo(Sensitivity.HEALTH)
          .about("How it began");
  public static final Column<Boolean> CONTACT =
      Column.flag("contact")
          .visibleTo(Sensitivity.HEALTH)
          .about("Whether contact with a person or object was involved");
  public static final Column<String> ACTIVITY =
      Column.text("activity")
          .oneOf("training", "match", "other")
          .visibleTo(Sensitivity.HEALTH)
          .about("What the athlete was doing");
  public static final Column<String> RECURRENCE_OF =
      Column.text("recurrence_of")
          .visibleTo(Sensitivity.HEALTH)
          .whereItApplies()
          .about("Id of the earlier injury that staff hold this to be a recurrence of");

  public static final Table TABLE =
      Table.named("injury")
          .oneRowPer("injury", ATHLETE_ID, ONSET, INJURY_ID)
          .identifiedBy(INJURY_ID, ATHLETE_ID)
          .happensAt(ONSET, 1)
          .with(
              ATHLETE_ID,
              INJURY_ID,
              ONSET,
              RETURNED,
              BODY_SITE,
              SIDE,
              TISSUE,
              OSIICS,
              MODE,
              CONTACT,
              ACTIVITY,
              RECURRENCE_OF)
          .fill(BODY_SITE, "site_from_code", row -> row.find(OSIICS).flatMap(Osiics::findSite))
          .fill(TISSUE, "tissue_from_code", row -> row.find(OSIICS).flatMap(Osiics::findTissue))
          .check(
              "osiics_structure",
              "osiics_code must be a body area, a kind and one or two signs, like KSP or TMHB",
              row -> row.find(OSIICS).map(Osiics::isCode).orElse(true))
          .check(
              "return_not_before_onset",
              "return_date must not be before onset_date",
              row ->
                  row.find(RETURNED).map(back -> !back.isBefore(row.require(ONSET))).orElse(true))
          .declared();

  private Injuries() {}
}
