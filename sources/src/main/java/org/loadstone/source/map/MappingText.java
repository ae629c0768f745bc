package org.loadstone.source.map;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.loadstone.source.InputError;

/**
 * A mapping as it is written, with what it is used with: every task reads it for itself.
 *
 * @param file name shown in errors
 * @param text the YAML
 * @param given settings by name
 * @param zone zone of times that name none
 * @param ids which athlete a vendor's id stands for
 */
public record MappingText(
    String file, String text, TreeMap<String, String> given, ZoneId zone, IdMap ids)
    implements Serializable {
  /**
   * Reads a mapping file.
   *
   * @throws InputError if it cannot be read
   */
  public static MappingText of(Path path, Map<String, String> given, ZoneId zone, IdMap ids) {
    try {
      return new MappingText(
          path.toString(), Files.readString(path), new TreeMap<>(given), zone, ids);
    } catch (IOException e) {
      throw new InputError(
          "Cannot read mapping %s: no such file, or it is no UTF-8 text; give a YAML file or one of %s"
              .formatted(path, String.join(", ", Shipped.names())),
          e);
    }
  }

  /**
   * Returns the mapping.
   *
   * @throws InputError if it cannot be read
   */
  public Mapping read() {
    return Mapping.of(file, text, given, zone);
  }
}
