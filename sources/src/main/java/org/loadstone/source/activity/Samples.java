package org.loadstone.source.activity;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * What a device recorded over time: n samples in ascending time by the channels it has, each value
 * beside whether there is one. Two samples may have one time. Times are exact to the millisecond.
 *
 * <p>Holds positions where the file does: they tell where a person lives.
 */
public final class Samples {
  static final Samples NONE = new Samples(new long[0], new EnumMap<>(Channel.class));

  /** The values of one channel; those whose bit is not set mean nothing. */
  record Column(double[] values, BitSet present) {}

  private final long[] millis;
  private final Map<Channel, Column> columns;

  Samples(long[] millis, Map<Channel, Column> columns) {
    this.millis = millis;
    this.columns = columns;
  }

  /** Returns n. */
  public int size() {
    return millis.length;
  }

  /**
   * Returns the time of a sample.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  public Instant time(int index) {
    return Instant.ofEpochMilli(millis[index]);
  }

  /** Returns the channels with at least one reading. */
  public Set<Channel> channels() {
    return columns.isEmpty() ? EnumSet.noneOf(Channel.class) : EnumSet.copyOf(columns.keySet());
  }

  /**
   * Returns a reading, or empty where the sample has none.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  public OptionalDouble find(Channel channel, int index) {
    Objects.checkIndex(index, size());
    Column column = columns.get(channel);
    return column != null && column.present.get(index)
        ? OptionalDouble.of(column.values[index])
        : OptionalDouble.empty();
  }

  long millis(int index) {
    return millis[index];
  }

  /** Returns the indices of the samples with a reading, ascending. */
  int[] readings(Channel channel) {
    Column column = columns.get(channel);
    return column == null ? new int[0] : column.present.stream().toArray();
  }

  /** Returns a reading that {@link #readings} named. */
  double value(Channel channel, int index) {
    return columns.get(channel).values[index];
  }

  /** Returns the index of the first sample at or after a time, {@link #size} if there is none. */
  int firstFrom(long time) {
    int at = Arrays.binarySearch(millis, time);
    if (at < 0) {
      return -at - 1;
    }
    while (at > 0 && millis[at - 1] == time) {
      at--;
    }
    return at;
  }

  /** Returns the samples at most so far from the time of the middle one. */
  Samples near(long distance) {
    if (size() == 0) {
      return this;
    }
    long middle = millis[size() / 2];
    return between(firstFrom(middle - distance), firstFrom(middle + distance + 1));
  }

  /** Returns the samples of a range of indices, the end excluded. */
  Samples between(int from, int to) {
    if (from == 0 && to == size()) {
      return this;
    }
    Map<Channel, Column> part = new EnumMap<>(Channel.class);
    columns.forEach(
        (channel, column) -> {
          BitSet present = column.present.get(from, to);
          if (!present.isEmpty()) {
            part.put(channel, new Column(Arrays.copyOfRange(column.values, from, to), present));
          }
        });
    return new Samples(Arrays.copyOfRange(millis, from, to), part);
  }

  /** Returns how many there are, and no values. */
  @Override
  public String toString() {
    return size() + " samples of " + channels();
  }
}
