package org.loadstone.source.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.loadstone.schema.Kind;
import org.loadstone.source.SourceFile;

/** Records of samples taken at a known rate: adds the field {@code time}, in seconds. */
record Timed(RecordReader samples, double perSecond) implements RecordReader {
  private static final String TIME = "time";

  @Override
  public Optional<Fields> fields(SourceFile file) {
    return samples.fields(file).map(Timed::with);
  }

  private static Fields with(Fields fields) {
    List<String> names = new ArrayList<>(fields.names());
    names.add(TIME);
    return Fields.of(names);
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    Fields[] plain = new Fields[1];
    Fields[] timed = new Fields[1];
    long[] count = new long[1];
    samples.read(
        file,
        record -> {
          if (record.fields() != plain[0]) {
            plain[0] = record.fields();
            timed[0] = with(record.fields());
          }
          String[] texts = Arrays.copyOf(record.texts(), timed[0].size());
          texts[texts.length - 1] = Kind.DECIMAL.text(count[0]++ / perSecond);
          out.accept(new FileRecord(record.line(), timed[0], texts, record.problem()));
        });
  }

  @Override
  public DecimalSigns decimal(SourceFile file) {
    return samples.decimal(file);
  }
}
