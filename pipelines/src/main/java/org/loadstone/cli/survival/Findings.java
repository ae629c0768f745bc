package org.loadstone.cli.survival;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a method found. */
public interface Findings {
  /** Returns everything by name, in the order and form of R's values. */
  Map<String, Object> json();

  /** Returns what a person reads. */
  List<Sheet> sheets();

  /** Returns how many rows lack a value and were left out. */
  int leftOut();

  /** Returns what can be drawn, empty for nothing. */
  default Optional<Curves> curves() {
    return Optional.empty();
  }
}
