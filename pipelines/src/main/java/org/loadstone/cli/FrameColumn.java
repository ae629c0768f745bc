package org.loadstone.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

  /** Returns whether a text has come that is no number. */
  boolean isWords() {
    return words != null;
  }

  /** Returns whether a number has come that is not missing, as long as none is a word. */
  boolean hasNumbers() {
    return isLost || words == null && !isBlank;
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

  /** Returns the values of the stretches of a column, one after the other. */
  static Values joined(List<FrameColumn> parts) {
    if (parts.stream().noneMatch(FrameColumn::isWords)) {
      int all = parts.stream().mapToInt(part -> part.size).sum();
      double[] numbers = new double[all];
      int at = 0;
      for (FrameColumn part : parts) {
        System.arraycopy(part.numbers, 0, numbers, at, part.size);
        at += part.size;
      }
      return new Values.Numbers(numbers);
    }
    Map<String, String> same = new HashMap<>();
    List<String> words = new ArrayList<>();
    for (FrameColumn part : parts) {
      if (part.words == null) {
        words.addAll(Collections.nCopies(part.size, null));
      } else {
        part.words.forEach(
            one -> words.add(one == null ? null : same.computeIfAbsent(one, any -> any)));
      }
    }
    List<String> levels = Values.Words.of(same.keySet().toArray(String[]::new)).levels();
    return new Values.Words(words.toArray(String[]::new), levels);
  }
}
