package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Psychological readiness questionnaires. */
public final class PsychReadiness {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> INSTRUMENT =
      Column.text("instrument")
          .required()
          .oneOf("acl_rsi", "i_prrs", "tsk_11")
          .visibleTo(Sensitivity.CONFIDENTIAL)
          .about(
              "ACL-RSI 0-100, I-PRRS 0-60 (higher is readier), TSK-11 11-44 (higher: more fear)");
  public static final Column<Double> SCORE =
      Column.decimal("score", Unit.SCORE)
          .required()
          .between(0, 100)
          .visibleTo(Sensitivity.CONFIDENTIAL)
          .about("Total score on the instrument's own scale");

  public static final Table TABLE =
      Table.named("psych_readiness")
          .oneRowPer("athlete, day and instrument", ATHLETE_ID, DAY, INSTRUMENT)
          .identifiedBy(ATHLETE_ID, DAY, INSTRUMENT)
          .happensAt(DAY, 0)
          .with(ATHLETE_ID, DAY, INSTRUMENT, SCORE)
          .check(
              "on_instrument_scale",
              "score must lie on the instrument's scale",
              row ->
                  switch (row.require(INSTRUMENT)) {
                    case "i_prrs" -> row.require(SCORE) <= 60;
                    case "tsk_11" -> row.require(SCORE) >= 11 && row.require(SCORE) <= 44;
                    default -> true;
                  })
          .declared();

  private PsychReadiness() {}
}
