package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.loadstone.formula.Values;

/** A column that grows row by row: numbers until a text comes that is none, then words. */
final class FrameColumn {
  private static final String MISSING = "NA";

  private final String name;
  private final Map<String, String> seen = new HashMap<>();
  private double[] numbers = new double[1024];
  private List<String> words;
  private int size;
  private boolean isBlank = true;

  /** Set where rows before were read as numbers, so that their texts are gone. */
  private boolean isLost;

  FrameColumn(String name) {
    this.name = name;
  }

  /** Returns a column of words from its first row on. */
  static FrameColumn ofWords(String name) {
    FrameColumn column = new FrameColumn(name);
    column.words = new ArrayList<>();
    return column;
  }

  String name() {
    return name;
  }

  /** Returns whether the file must be read again with this column as words. */
  boolean isLost() {
    return isLost;
  }

  void add(NamedRow row) {
    if (isLost) {
      return;
    }
    if (words == null) {
      OptionalDouble value = row.numeric(name);
      if (value.isPresent()) {
        add(value.getAsDouble());
        isBlank = isBlank && row.name(name).isEmpty();
        return;
      }
      isLost = !isBlank;
      words = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        words.add(null);
      }
    }
    words.add(word(row));
  }

  private void add(double value) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = value;
  }

  private String word(NamedRow row) {
    Optional<String> text = row.name(name).filter(one -> !one.equals(MISSING));
    return text.map(one -> seen.computeIfAbsent(one, same -> same)).orElse(null);
  }

  Values values() {
    if (words == null) {
      return new Values.Numbers(Arrays.copyOf(numbers, size));
    }
    List<String> levels = Values.Words.of(seen.keySet().toArray(String[]::new)).levels();
    return new Values.Words(words.toArray(String[]::new), levels);
  }
}
