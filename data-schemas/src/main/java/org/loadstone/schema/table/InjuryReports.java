package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;

/**
 * Complaints that athletes report day by day. A report is not an injury: reports of one site are
 * merged into episodes by a stated gap.
 */
public final class InjuryReports {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> REPORT_ID =
      Column.text("report_id").about("The source's own id of the report, when it has one");
  public static final Column<String> BODY_SITE = Common.bodySite();
  public static final Column<String> SIDE = Common.side();
  public static final Column<String> SEVERITY =
      Column.text("severity")
          .oneOf("minor", "major")
          .visibleTo(Sensitivity.HEALTH)
          .about("Severity in the athlete's own judgement");

  public static final Table TABLE =
      Table.named("injury_report")
          .oneRowPer("athlete, day and body site reported", ATHLETE_ID, DAY, BODY_SITE, SIDE)
          .identifiedBy(REPORT_ID, ATHLETE_ID, BODY_SITE, SIDE)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, REPORT_ID, BODY_SITE, SIDE, SEVERITY)
          .declared();

  private InjuryReports() {}
}
