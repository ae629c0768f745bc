package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Results of jump, hop, strength, gait and running tests, one metric of one limb a row. */
public final class MovementTests {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> TEST =
      Column.text("test")
          .required()
          .oneOf("cmj", "squat_jump", "drop_jump", "hop", "isometric", "gait", "running")
          .about("Test: cmj is the countermovement jump");
  public static final Column<String> LIMB =
      Column.text("limb").required().oneOf("left", "right", "both").about("Limb measured");
  public static final Column<String> METRIC =
      Column.text("metric")
          .required()
          .about("What was measured, for example peak_force, impulse, knee_extension, distance");
  public static final Column<Long> TRIAL =
      Column.integer("trial", Unit.COUNT)
          .between(1, 1000)
          .setting()
          .about("Number of the trial that day");
  public static final Column<Double> VALUE =
      Column.decimal("value", Unit.SCORE).required().about("Measured value, in the row's unit");
  public static final Column<String> UNIT_SYMBOL =
      Column.text("unit").required().about("Unit of the value, for example N, N.s, cm, Nm");
  public static final Column<String> DEVICE =
      Column.text("device").about("Device, with firmware when known");

  public static final Table TABLE =
      Table.named("movement_test")
          .oneRowPer("test, limb, metric and trial", ATHLETE_ID, DAY, TEST, METRIC, LIMB, TRIAL)
          .identifiedBy(ATHLETE_ID, DAY, TEST, METRIC, LIMB, TRIAL)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, TEST, LIMB, METRIC, TRIAL, VALUE, UNIT_SYMBOL, DEVICE)
          .declared();

  private MovementTests() {}
}
