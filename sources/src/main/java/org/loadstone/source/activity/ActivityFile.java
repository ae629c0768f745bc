package org.loadstone.source.activity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.loadstone.source.InputError;

/**
 * A file of recorded activities: FIT, TCX or GPX, also packed with gzip. The form is told from the
 * content; a name ending in {@code .fit} only helps a file whose first bytes are damaged.
 */
public final class ActivityFile {
  /** Largest file that is read. */
  public static final long MOST_BYTES = 256L << 20;

  /** Most bytes to which a packed file may expand. */
  public static final long MOST_EXPANDED_BYTES = 1L << 30;

  /** Most bytes that one packed byte may become, looked at beyond 16 MB. */
  public static final int MOST_EXPANSION = 200;

  /** Most activities taken from one file. */
  public static final int MOST_ACTIVITIES = 1_000;

  /** Most samples taken from one file: 23 days at one a second. */
  public static final int MOST_SAMPLES = 2_000_000;

  private static final int BUFFER = 1 << 13;
  private static final int FIT_MARK_AT = 8;
  private static final String FIT_MARK = ".FIT";

  /**
   * Reads a file: all that is readable, and a line for each thing that is not.
   *
   * @throws InputError only if there is no such file or it may not be opened
   */
  public static Readout read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new InputError("Cannot read %s: no such file; check the path".formatted(file));
    }
    try {
      long size = Files.size(file);
      if (size > MOST_BYTES) {
        return nothing("%,d bytes, at most %,d are read", size, MOST_BYTES);
      }
      try (Content content = Content.open(file, MOST_EXPANDED_BYTES)) {
        return read(content, isNamedFit(file));
      }
    } catch (IOException e) {
      throw new InputError("Cannot read %s: %s; check the file".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isNamedFit(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.fit(\\.gz)?");
  }

  private static Readout read(Content content, boolean isNamedFit) {
    byte[] head = content.head();
    Problems problems = new Problems();
    List<Activity> activities = new ArrayList<>();
    if (head.length == 0) {
      problems.add("%s", content.takeFault().orElse("empty"));
    } else if (isFit(head)) {
      activities.addAll(new FitFile(content, problems).read());
    } else if (isXml(head)) {
      activities.addAll(new XmlFile(content, problems).read());
    } else if (isNamedFit) {
      activities.addAll(new FitFile(content, problems).read());
    } else {
      problems.add("not a FIT, TCX or GPX file");
    }
    tellRest(content, problems);
    return new Readout(activities, problems.lines());
  }

  /** Reads to the end, since only there gzip says whether the content is what was packed. */
  private static void tellRest(Content content, Problems problems) {
    byte[] rest = new byte[BUFFER];
    while (content.read(rest, 0, rest.length) > 0) {}
    content.takeFault().ifPresent(fault -> problems.add("content may be damaged: %s", fault));
  }

  private static boolean isFit(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).startsWith(FIT_MARK, FIT_MARK_AT);
  }

  private static boolean isXml(byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1)
        .replaceAll("[\u0000\u00EF\u00BB\u00BF\u00FE\u00FF\\s]", "")
        .startsWith("<");
  }

  private static Readout nothing(String problem, Object... values) {
    return new Readout(List.of(), List.of(String.format(Locale.ROOT, problem, values)));
  }

  private ActivityFile() {}
}
