package org.loadstone.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A way in which a source lays out its files. */
public interface SourceFormat {
  /** The formats that ship, in the order in which they are tried. */
  List<SourceFormat> ALL = List.of(new SoccerMon(), new CanonicalCsv());

  /** Returns the name that {@code --format} takes. */
  String name();

  /** Returns true if a folder looks like this format. */
  boolean matches(Path folder);

  /**
   * Returns what there is to read, after checking names and headers.
   *
   * @throws InputError for a file or header that cannot be read as this format
   */
  List<SourcePart> parts(Path folder);

  /**
   * Returns the format of that name, or the first that matches for {@code auto}.
   *
   * @throws InputError for an unknown name, a missing folder or a folder that no format matches
   */
  static SourceFormat require(String name, Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InputError(
          "Cannot read source %s: no such folder; give the folder of the logs".formatted(folder));
    }
    String known = ALL.stream().map(SourceFormat::name).collect(Collectors.joining(", "));
    return ALL.stream()
        .filter(format -> name.equals("auto") ? format.matches(folder) : format.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputError(
                    name.equals("auto")
                        ? "Cannot read source %s: no table file in it; name the files after the tables, such as training_session.csv, or give --format"
                            .formatted(folder)
                        : "Cannot read format %s: unknown; use auto or one of %s"
                            .formatted(name, known)));
  }
}
