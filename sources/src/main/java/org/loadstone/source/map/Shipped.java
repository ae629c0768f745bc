package org.loadstone.source.map;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mappings that come with Loadstone. */
public final class Shipped {
  /** Files of watches in one folder an athlete. */
  public static final String ACTIVITIES = "activities";

  private static final List<String> NAMES =
      List.of(
          "soccermon",
          "pmdata",
          "hamstring",
          "injurytools",
          "activities",
          "force-plates",
          "force-total",
          "team-gps",
          "limb-summary");

  /** Returns their names. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Returns the mapping of a name.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static MappingText of(String name, Map<String, String> given, ZoneId zone, IdMap ids) {
    return new MappingText(name, text(name), new TreeMap<>(given), zone, ids);
  }

  /** Returns the YAML of a name. */
  public static String text(String name) {
    try (InputStream in = Shipped.class.getResourceAsStream("/mappings/" + name + ".yaml")) {
      if (in == null) {
        throw new IllegalArgumentException(
            "Cannot find mapping %s; use one of %s".formatted(name, NAMES));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Shipped() {}
}
