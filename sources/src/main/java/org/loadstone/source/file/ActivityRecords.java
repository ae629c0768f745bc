package org.loadstone.source.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.loadstone.source.Problem;
import org.loadstone.source.SourceFile;
import org.loadstone.source.activity.Activity;
import org.loadstone.source.activity.ActivityFile;
import org.loadstone.source.activity.Readout;

/**
 * Recorded activities, one record each, then one broken record for each thing that could not be
 * read. Beside the activity's own fields: {@code recorder}, device and firmware in one text, and
 * {@code damage}, the mark {@code damaged_file} where something could not be read.
 */
final class ActivityRecords implements RecordReader {
  private static final String DAMAGED = "damaged_file";

  @Override
  public Optional<Fields> fields(SourceFile file) {
    return Optional.empty();
  }

  @Override
  public Problem problem(String what) {
    return Problem.ofFile(what);
  }

  @Override
  public void read(SourceFile file, Consumer<FileRecord> out) {
    Readout readout = ActivityFile.read(file.path());
    long number = 0;
    for (Activity activity : readout.activities()) {
      out.accept(record(++number, activity, !readout.problems().isEmpty()));
    }
    for (String problem : readout.problems()) {
      out.accept(new FileRecord(++number, Fields.of(List.of()), new String[0], problem));
    }
  }

  private static FileRecord record(long number, Activity activity, boolean isDamaged) {
    Map<String, String> fields = activity.fields();
    List<String> names = new ArrayList<>(fields.keySet());
    List<String> texts = new ArrayList<>(fields.values());
    List<String> recorder =
        Stream.of("device", "firmware").map(fields::get).filter(text -> text != null).toList();
    if (!recorder.isEmpty()) {
      names.add("recorder");
      texts.add(String.join(" ", recorder));
    }
    if (isDamaged) {
      names.add("damage");
      texts.add(DAMAGED);
    }
    return new FileRecord(number, Fields.of(names), texts.toArray(String[]::new));
  }
}
