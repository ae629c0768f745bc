package org.loadstone.schema;

import java.time.Instant;
import java.util.List;

/** Columns that every validated table carries: when a row was known and where it came from. */
public final class Lineage {
  public static final Column<Instant> KNOWN_AT =
      Column.instant("known_at")
          .about(
              "When the team knew this row; features as of a day use only rows known by then. "
                  + "Where the source has none: event time plus the table's reporting lag; for a row "
                  + "that only fills empty columns of an earlier one, no earlier than the end of "
                  + "the last date it fills in plus that lag");
  public static final Column<String> MARKS =
      Column.text("marks")
          .about(
              "What was imputed or flagged, space separated: known_at_imputed, "
                  + "possible_duplicate, return_imputed, membership_imputed, site_from_code, "
                  + "tissue_from_code (filled from the OSIICS code), damaged_file, or a mark of the "
                  + "mapping that read the source");
  public static final Column<String> ROW_ID =
      Column.text("row_id")
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("Identity of the row: a hash of its key, or of file, content and occurrence");
  public static final Column<String> CONTENT_HASH =
      Column.text("content_hash")
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("Hash of the row's content; a correction has the same row_id and another hash");
  public static final Column<String> SOURCE_FILE =
      Column.text("source_file")
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("File the row was read from, relative to the source folder");
  public static final Column<Long> SOURCE_LINE =
      Column.integer("source_line", Unit.COUNT)
          .required()
          .visibleTo(Sensitivity.OPEN)
          .about("Line of that file, the first line being 1");

  /** What a source may give beside a table's own columns. */
  public static final List<Column<?>> GIVEN = List.of(KNOWN_AT, MARKS);

  /** What ingestion adds. */
  public static final List<Column<?>> ADDED =
      List.of(ROW_ID, CONTENT_HASH, SOURCE_FILE, SOURCE_LINE);

  private Lineage() {}
}
