package org.loadstone.source.map;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.schema.Column;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Common;
import org.loadstone.source.Problem;
import org.loadstone.source.RawRow;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.DecimalSigns;
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
    private final List<Filled> columns = new ArrayList<>();
    private final RecordReader reader;
    private final DecimalSigns decimal;

    private record Filled(Column<?> column, int at, Expression by) {}

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
        columns.add(
            new Filled(column.getKey(), table.position(column.getKey()), column.getValue()));
      }
    }

    void read() {
      reader.read(
          file,
          record ->
              part.unfold()
                  .of(
                      record,
                      absent,
                      one -> rows.take(row(one)),
                      why -> rows.take(RawRow.skipped(file.name(), record.line(), why))));
    }

    /** An id that the path gives is shown nowhere else: file names reach the store. */
    private SourceFile shown(FileRecord record) {
      Expression athlete = part.columns().get(Common.ATHLETE_ID);
      if (athlete == null || !(athlete.taken() instanceof Expression.Taken.PathPart)) {
        return file;
      }
      Problem[] ignored = new Problem[1];
      String id = text(Common.ATHLETE_ID, athlete, context(file, record), ignored);
      return id == null || id.isBlank()
          ? file
          : new SourceFile(file.name().replace(id, "{athlete}"), file.location());
    }

    private Expression.Context context(SourceFile of, FileRecord record) {
      return new Expression.Context(of, record, decimal, absent, ids);
    }

    /** Returns the text of a column; the first thing that is wrong with one is kept. */
    private static String text(
        Column<?> column, Expression by, Expression.Context context, Problem[] first) {
      try {
        return by.of(context);
      } catch (Expression.Rejection rejection) {
        first[0] = first[0] == null ? rejection.problem() : first[0];
      } catch (ArithmeticException | DateTimeException e) {
        Problem problem =
            Problem.of("type", column.name(), "", "a number or date beyond all bounds");
        first[0] = first[0] == null ? problem : first[0];
      }
      return null;
    }

    private RawRow row(FileRecord record) {
      SourceFile shown = shown(record);
      String[] texts = new String[table.sourceColumns().size()];
      if (!record.problem().isEmpty()) {
        return part.isQuiet()
            ? RawRow.skipped(shown.name(), record.line(), "unreadable, told by another table")
            : RawRow.broken(shown.name(), record.line(), texts, reader.problem(record.problem()));
      }
      Expression.Context context = context(shown, record);
      for (Filter filter : part.filters()) {
        Optional<String> left = filter.leavesOut(context);
        if (left.isPresent()) {
          return RawRow.skipped(shown.name(), record.line(), left.get());
        }
      }
      Problem[] problem = new Problem[1];
      for (Filled filled : columns) {
        boolean isAthlete = filled.column == Common.ATHLETE_ID;
        texts[filled.at] =
            text(filled.column, filled.by, isAthlete ? context(file, record) : context, problem);
      }
      Optional<Problem> unexpected = part.expect().flatMap(e -> e.problem(context));
      Problem first = problem[0] == null ? unexpected.orElse(null) : problem[0];
      return first == null
          ? RawRow.of(shown.name(), record.line(), texts)
          : RawRow.broken(shown.name(), record.line(), texts, first);
    }
  }
}
