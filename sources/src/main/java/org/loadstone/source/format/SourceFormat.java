package org.loadstone.source.format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.loadstone.source.InputError;
import org.loadstone.source.Nearest;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.file.ReadAs;
import org.loadstone.source.map.IdMap;
import org.loadstone.source.map.MappingText;
import org.loadstone.source.map.Shipped;

/** A way in which a source lays out its files. */
public interface SourceFormat {
  /** Tells the format from the files. */
  String AUTO = "auto";

  /** Files named after our tables. */
  String TABLES = "tables";

  /** Returns the name that {@code --format} takes. */
  String name();

  /** Returns true if files look like this format. */
  boolean matches(List<SourceFile> files);

  /**
   * Returns what there is to read, after checking names and headers.
   *
   * @throws InputError for a file or header that cannot be read as this format
   */
  List<SourcePart> parts(List<SourceFile> files);

  /** Returns the files that the format does not read. */
  List<SourceFile> unreadFiles(List<SourceFile> files);

  /** Returns, by file, the fields that the format does not read. */
  Map<String, List<String>> unreadFields(List<SourceFile> files);

  /**
   * What a format is used with.
   *
   * @param read how table files are read; mappings say it themselves
   * @param settings settings of a mapping by name
   * @param zone zone of times that name none
   * @param ids which athlete a vendor's id stands for
   */
  record Options(ReadAs read, Map<String, String> settings, ZoneId zone, IdMap ids) {
    public static Options of(ZoneId zone) {
      return new Options(ReadAs.AUTO, Map.of(), zone, IdMap.NONE);
    }
  }

  /** Returns the names that {@code --format} takes beside {@link #AUTO}. */
  static List<String> names() {
    return Stream.concat(Stream.of(TABLES), Shipped.names().stream()).toList();
  }

  /**
   * Returns what there is to read in a folder.
   *
   * @param name name of a format, or {@link #AUTO}
   * @throws InputError if the folder is missing or cannot be read as that format
   */
  static List<SourcePart> parts(Path folder, String name, Options options) {
    List<SourceFile> files = SourceFile.below(folder);
    return require(name, files, options).parts(files);
  }

  /** Returns the format of a mapping file, or of a shipped mapping by its name. */
  static SourceFormat ofMapping(String file, Options options) {
    return new Mapped(
        Shipped.names().contains(file) && !Files.exists(Path.of(file))
            ? Shipped.of(file, options.settings(), options.zone(), options.ids())
            : MappingText.of(Path.of(file), options.settings(), options.zone(), options.ids()));
  }

  /**
   * Returns the format of that name, or the first that matches for {@code auto}.
   *
   * @throws InputError for an unknown name or files that no format matches
   */
  static SourceFormat require(String name, List<SourceFile> files, Options options) {
    SourceFormat tables = new CanonicalTables(options.read());
    if (name.equals(tables.name())) {
      return tables;
    }
    if (!name.equals(AUTO)) {
      if (!Shipped.names().contains(name)) {
        throw new InputError(
            "Cannot read format %s: unknown; did you mean %s? Or give --map with a mapping file"
                .formatted(name, Nearest.to(name, names())));
      }
      return ofMapping(name, options);
    }
    // A mapping that knows its files by name comes before tables, watches' files after them.
    List<SourceFormat> all = new ArrayList<>();
    for (String shipped : Shipped.names()) {
      if (shipped.equals(Shipped.ACTIVITIES)) {
        all.add(tables);
      }
      all.add(new Mapped(Shipped.of(shipped, options.settings(), options.zone(), options.ids())));
    }
    return all.stream()
        .filter(format -> format.matches(files))
        .findFirst()
        .orElseThrow(
            () ->
                new InputError(
                    "Cannot read the source: no table file in it; name the files after the tables, such as training_session.csv, or give --format or --map"));
  }
}
