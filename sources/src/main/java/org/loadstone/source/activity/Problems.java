package org.loadstone.source.activity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Lines about what could not be read; a line that several parts of a file share is said once. */
final class Problems {
  private final Map<String, List<Integer>> parts = new LinkedHashMap<>();
  private int part = 1;

  /** Says that what follows is about the next file of a chain. */
  void nextPart() {
    part++;
  }

  int part() {
    return part;
  }

  /** Adds a line; whole numbers in it are written with {@code %,d}. */
  void add(String line, Object... values) {
    List<Integer> seen =
        parts.computeIfAbsent(String.format(Locale.ROOT, line, values), any -> new ArrayList<>());
    if (!seen.contains(part)) {
      seen.add(part);
    }
  }

  /** Returns "1 record", "2 records". */
  static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
  }

  /** Returns "left out: a file may have 1,000". */
  static String beyond(int most) {
    return String.format(Locale.ROOT, "left out: a file may have %,d", most);
  }

  List<String> lines() {
    return parts.entrySet().stream().map(e -> prefix(e.getValue()) + e.getKey()).toList();
  }

  private String prefix(List<Integer> of) {
    if (part == 1) {
      return "";
    }
    String numbers = of.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return (of.size() == 1 ? "part " : "parts ") + numbers + ": ";
  }
}
