package org.loadstone.source.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.loadstone.source.SourceFile;

/** The first of what a reader gives, without reading the rest. */
public final class FirstRecords {
  /** Returns up to {@code most} records of a file. */
  public static List<FileRecord> of(RecordReader reader, SourceFile file, int most) {
    return first(most, out -> reader.read(file, out));
  }

  /** Returns up to {@code most} of what {@code giving} gives to the consumer that it gets. */
  public static <T> List<T> first(int most, Consumer<Consumer<T>> giving) {
    List<T> first = new ArrayList<>();
    try {
      giving.accept(
          one -> {
            first.add(one);
            if (first.size() >= most) {
              throw new Enough();
            }
          });
    } catch (Enough enough) {
      return first;
    }
    return first;
  }

  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;

    Enough() {
      super(null, null, false, false);
    }
  }

  private FirstRecords() {}
}
