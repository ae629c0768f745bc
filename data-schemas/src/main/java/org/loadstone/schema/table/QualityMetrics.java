package org.loadstone.schema.table;

import java.time.LocalDate;
import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/**
 * Metrics of data quality, run by run. Limits are not part of it: the same metrics can be judged
 * again with others. Of earlier runs the metrics by athlete are left out.
 */
public final class QualityMetrics {
  public static final Column<Long> RUN =
      Column.integer("run", Unit.COUNT)
          .required()
          .about("Number of the run, from 1; a run that finds known content adds nothing");
  public static final Column<String> CONTENT =
      Column.text("content")
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("Hash of the content of every table that was measured, and of the checks");
  public static final Column<LocalDate> AS_OF =
      Column.date("as_of").required().about("Last day with an event in the store");
  public static final Column<String> CHECK =
      Column.text("check_name").required().about("Check that the metric belongs to");
  public static final Column<String> GROUP =
      Column.text("check_group")
          .required()
          .oneOf("conformance", "completeness", "plausibility")
          .about("Group of the check, doi:10.13063/2327-9214.1244");
  public static final Column<String> TABLE_NAME =
      Column.text("table_name").about("Table measured; absent when several are");
  public static final Column<String> COLUMN_NAME =
      Column.text("column_name").about("Column measured; absent when several are");
  public static final Column<String> DETAIL =
      Column.text("detail").about("Rule, quantile, or measurement with its change of device");
  public static final Column<String> SCOPE =
      Column.text("scope")
          .required()
          .oneOf("all", "recent", "week", "change")
          .about(
              "All days; recent: the 28 days up to as_of; week: seven days from date; change:"
                  + " before and after date");
  public static final Column<String> SQUAD =
      Column.text("squad").about("Squad measured; absent for all");
  public static final Column<String> ATHLETE_ID =
      Column.text("athlete_id")
          .visibleTo(Sensitivity.PERSONAL)
          .about("Pseudonym of the athlete measured; absent for all");
  public static final Column<LocalDate> DAY =
      Column.date("date").about("Monday of the week, or middle day of the change");
  public static final Column<Double> NUMERATOR =
      Column.decimal("numerator", Unit.NONE)
          .about("Rows or days that count; of a shift the standard deviation within athletes");
  public static final Column<Double> DENOMINATOR =
      Column.decimal("denominator", Unit.NONE)
          .required()
          .about("Rows, values or days looked at; of a shift the athletes");
  public static final Column<Double> VALUE =
      Column.decimal("value", Unit.NONE)
          .required()
          .about("The metric: a share 0 to 1, or a number in the unit of the column");
  public static final Column<Double> LOW =
      Column.decimal("low", Unit.NONE).about("Lower end of the 99 % interval of a shift");
  public static final Column<Double> HIGH =
      Column.decimal("high", Unit.NONE).about("Upper end of the 99 % interval of a shift");

  public static final Table TABLE =
      Table.named("quality_metric")
          .in(Layer.RECORD)
          .oneRowPer(
              "run, check, subject and scope",
              RUN,
              CHECK,
              TABLE_NAME,
              COLUMN_NAME,
              DETAIL,
              SCOPE,
              SQUAD,
              ATHLETE_ID,
              DAY)
          .with(
              RUN,
              CONTENT,
              AS_OF,
              CHECK,
              GROUP,
              TABLE_NAME,
              COLUMN_NAME,
              DETAIL,
              SCOPE,
              SQUAD,
              ATHLETE_ID,
              DAY,
              NUMERATOR,
              DENOMINATOR,
              VALUE,
              LOW,
              HIGH)
          .declared();

  private QualityMetrics() {}
}
