package org.loadstone.source.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.FileRecord;
import org.loadstone.source.file.RecordReader;

/**
 * Rows of files by one entry of a mapping.
 *
 * @param entry place of the entry in the mapping
 * @param parts place of the entry's part for each file, in the order of the files
 */
record MappedRows(MappingText mapping, int entry, List<Integer> parts)
    implements SourcePart.Layout {
  MappedRows {
    parts = List.copyOf(parts);
  }

  @Override
  public void read(List<SourceFile> files, Consumer<RawRow> out) {
    Mapping whole = mapping.read();
    Mapping.Entry one = whole.entries().get(entry);
    Combine.Collector rows = one.combine().collector(one.table(), out);
    for (int i = 0; i < files.size(); i++) {
      Part part = one.parts().get(parts.get(i));
      new OfFile(one.table(), part, files.get(i), whole.absent(), mapping.ids(), rows).read();
    }
    rows.finish();
  }

  /** The rows of one file. */
  private static final class OfFile {
    private final Table table;
    private final Part part;
    private final SourceFile file;
    private final List<String> absent;
    private final IdMap ids;
    private final Combine.Collector rows;
    private final List<Filled> filled = new ArrayList<>();
    private final RecordReader reader;
    private final char decimal;

    private record Filled(int at, Expression by) {}

    OfFile(
        Table table,
        Part part,
        SourceFile file,
        List<String> absent,
        IdMap ids,
        Combine.Collector rows) {
      this.table = table;
      this.part = part;
      this.file = file;
      this.absent = absent;
      this.ids = ids;
      this.rows = rows;
      this.reader = part.read().reader(file);
      this.decimal = reader.decimal(file);
      for (Map.Entry<Column<?>, Expression> column : part.columns().entrySet()) {
        filled.add(new Filled(table.position(column.getKey()), column.getValue()));
      }
    }

    void read() {
      reader.read(
          file,
          record ->
              part.unfold()
                  .of(
                      record,
                      one -> rows.take(row(one)),
                      why -> rows.take(RawRow.skipped(file.name(), record.line(), why))));
    }

    private RawRow row(FileRecord record) {
      String[] texts = new String[table.sourceColumns().size()];
      if (!record.problem().isEmpty()) {
        return part.isQuiet()
            ? RawRow.skipped(file.name(), record.line(), "unreadable, told by another table")
            : RawRow.broken(file.name(), record.line(), texts, reader.problem(record.problem()));
      }
      Expression.Context context = new Expression.Context(file, record, decimal, absent, ids);
      for (Filter filter : part.filters()) {
        Optional<String> left = filter.leavesOut(context);
        if (left.isPresent()) {
          return RawRow.skipped(file.name(), record.line(), left.get());
        }
      }
      Problem problem = null;
      for (Filled column : filled) {
        try {
          texts[column.at] = column.by.of(context);
        } catch (Expression.Rejection rejection) {
          problem = problem == null ? rejection.problem() : problem;
        }
      }
      Optional<Problem> unexpected = part.expect().flatMap(e -> e.problem(context));
      Problem first = problem == null ? unexpected.orElse(null) : problem;
      return first == null
          ? RawRow.of(file.name(), record.line(), texts)
          : RawRow.broken(file.name(), record.line(), texts, first);
    }
  }
}
