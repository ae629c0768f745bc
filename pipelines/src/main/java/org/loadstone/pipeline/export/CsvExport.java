package org.loadstone.pipeline.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.loadstone.pipeline.store.Store;
import org.loadstone.schema.Column;
import org.loadstone.schema.Kind;
import org.loadstone.schema.Table;

/** A table as CSV: header, rows by key, empty when absent. */
final class CsvExport {
  /** Who reads the file. */
  enum Reader {
    /** A program that compares: text as it is. */
    PROGRAM,
    /** Perhaps a spreadsheet: text that it would run as a formula is marked with an apostrophe. */
    SPREADSHEET
  }

  static void write(Store store, Table table, List<Column<?>> columns, Path file, Reader reader)
      throws IOException {
    TableText text = new TableText(store, table, columns);
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
      csv.writeRecord(columns.stream().map(Column::name).toList());
      Iterator<Row> rows = text.rows();
      while (rows.hasNext()) {
        Row row = rows.next();
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          String value = text.text(row, i);
          boolean risky = reader == Reader.SPREADSHEET && columns.get(i).kind() == Kind.TEXT;
          fields.add(risky ? harmless(value) : value);
        }
        csv.writeRecord(fields);
      }
    }
  }

  private static String harmless(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }

  private CsvExport() {}
}
