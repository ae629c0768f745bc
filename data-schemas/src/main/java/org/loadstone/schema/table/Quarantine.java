package org.loadstone.schema.table;

import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.Unit;

/** Rows that broke a rule: with the rule, the value, the file and the line. Nothing is lost. */
public final class Quarantine {
  public static final Column<String> TABLE_NAME =
      Column.text("table_name").required().about("Table the row was meant for");
  public static final Column<String> RULE =
      Column.text("rule").required().about("First rule broken, as rule:column");
  public static final Column<String> COLUMN =
      Column.text("column_name").about("Column at fault, absent when several are");
  public static final Column<String> VALUE =
      Column.text("value").visibleTo(Sensitivity.HEALTH).about("Offending value");
  public static final Column<String> REMEDY =
      Column.text("remedy").required().about("What was expected");
  public static final Column<String> FILE =
      Column.text("source_file").required().about("File, relative to the source folder");
  public static final Column<Long> LINE =
      Column.integer("source_line", Unit.COUNT).required().about("Line of that file");
  public static final Column<String> RAW =
      Column.text("raw_row")
          .required()
          .visibleTo(Sensitivity.CONFIDENTIAL)
          .about("The row as name=value pairs, with the athlete's id pseudonymised");
  public static final Column<String> ROW_ID =
      Column.text("row_id").required().about("Hash of table, file, line and content");

  public static final Table TABLE =
      Table.named("quarantine")
          .in(Layer.RECORD)
          .oneRowPer("rejected row", TABLE_NAME, FILE, LINE, ROW_ID)
          .with(TABLE_NAME, RULE, COLUMN, VALUE, REMEDY, FILE, LINE, RAW, ROW_ID)
          .declared();

  private Quarantine() {}
}
