package org.loadstone.source.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a record's fields in their order; records of one form share one object. */
public final class Fields {
  private final List<String> names;
  private final Map<String, Integer> places = new HashMap<>();

  private Fields(List<String> names) {
    this.names = List.copyOf(names);
    for (int i = names.size() - 1; i >= 0; i--) {
      places.put(names.get(i), i);
    }
  }

  public static Fields of(List<String> names) {
    return new Fields(names);
  }

  public List<String> names() {
    return names;
  }

  public int size() {
    return names.size();
  }

  /** Returns the place of the first field of that name, -1 without one. */
  public int place(String name) {
    return places.getOrDefault(name, -1);
  }
}
