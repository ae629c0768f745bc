package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Height, mass and maturity over the seasons. */
public final class Anthropometry {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<Double> HEIGHT_CM =
      Column.decimal("height_cm", Unit.CENTIMETRE)
          .between(100, 230)
          .visibleTo(Sensitivity.PERSONAL)
          .about("Standing height");
  public static final Column<Double> MASS_KG =
      Column.decimal("mass_kg", Unit.KILOGRAM)
          .between(25, 200)
          .visibleTo(Sensitivity.PERSONAL)
          .about("Body mass");
  public static final Column<String> MATURITY =
      Column.text("maturity")
          .oneOf("pre", "circa", "post")
          .visibleTo(Sensitivity.HEALTH)
          .about("Maturity status relative to peak height velocity");

  public static final Table TABLE =
      Table.named("anthropometry")
          .oneRowPer("athlete and day", ATHLETE_ID, DAY)
          .identifiedBy(ATHLETE_ID, DAY)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, HEIGHT_CM, MASS_KG, MATURITY)
          .declared();

  private Anthropometry() {}
}
