package org.loadstone.schema.table;

import java.time.Instant;
import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Lineage;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/**
 * What raw force traces say: one metric of one limb and repetition a row, and one row for a trial
 * of which nothing can be measured. A trial that is corrected is measured again; the later row
 * counts from when the correction was known.
 */
public final class ForceMetrics {
  public static final Column<String> ATHLETE_ID = Common.ATHLETE_ID;
  public static final Column<LocalDate> DAY = Common.DAY;
  public static final Column<String> TRIAL_ID = ForceTraces.TRIAL_ID;
  public static final Column<String> TEST =
      Column.text("test")
          .oneOf("cmj", "squat_jump", "running")
          .about("Movement found in the trace: cmj is the countermovement jump");
  public static final Column<String> LIMB =
      Column.text("limb").oneOf("left", "right", "both").about("Limb measured");
  public static final Column<String> METRIC =
      Column.text("metric").about("What was measured; docs/force.md defines it");
  public static final Column<Long> REPETITION =
      Column.integer("repetition", Unit.COUNT).about("Number of the jump in the trace, from 1");
  public static final Column<Double> VALUE =
      Column.decimal("value", Unit.SCORE)
          .about("Measured value, in the row's unit; absent where a correction took it back");
  public static final Column<String> UNIT_SYMBOL =
      Column.text("unit").about("Unit of the value, for example N, N.s, cm");
  public static final Column<String> REASON =
      Column.text("reason").about("Why nothing could be measured, or why a value is taken back");
  public static final Column<Long> SAMPLES =
      Column.integer("samples", Unit.COUNT)
          .required()
          .about("Rows of force_trace that it was measured from, corrected ones included");
  public static final Column<String> ROW_ID = Lineage.ROW_ID;
  public static final Column<Instant> KNOWN_AT =
      Column.instant("known_at").about("When the team knew the last of the trace's rows");

  public static final Table TABLE =
      Table.named("force_metric")
          .in(Layer.DERIVED)
          .oneRowPer(
              "metric of a trial", ATHLETE_ID, TRIAL_ID, TEST, METRIC, LIMB, REPETITION, SAMPLES)
          .with(
              ATHLETE_ID,
              DAY,
              TRIAL_ID,
              TEST,
              LIMB,
              METRIC,
              REPETITION,
              VALUE,
              UNIT_SYMBOL,
              REASON,
              SAMPLES,
              ROW_ID,
              KNOWN_AT)
          .declared();

  private ForceMetrics() {}
}
