package org.loadstone.source.activity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Samples while they are read, in columns that grow. */
final class SampleBuffer {
  private static final int FIRST = 1_024;

  private long[] millis = new long[FIRST];
  private final Map<Channel, Samples.Column> columns = new EnumMap<>(Channel.class);
  private int size;

  int size() {
    return size;
  }

  /** Returns the time of the sample that was begun first. */
  long firstTime() {
    return millis[0];
  }

  /** Begins a sample; {@link #put} then fills it. */
  void begin(long time) {
    if (size == millis.length) {
      millis = Arrays.copyOf(millis, size * 2);
    }
    millis[size++] = time;
  }

  /** Gives the sample that was begun last a value, unless it is no reading. */
  void put(Channel channel, double value) {
    if (!channel.isReading(value)) {
      return;
    }
    Samples.Column column = columns.get(channel);
    if (column == null || column.values().length < size) {
      column = grown(column);
      columns.put(channel, column);
    }
    column.values()[size - 1] = value;
    column.present().set(size - 1);
  }

  private Samples.Column grown(Samples.Column column) {
    return column == null
        ? new Samples.Column(new double[millis.length], new BitSet())
        : new Samples.Column(Arrays.copyOf(column.values(), millis.length), column.present());
  }

  /** Returns the samples in ascending time; those of one time keep their order. */
  Samples samples() {
    long[] times = Arrays.copyOf(millis, size);
    if (isAscending(times)) {
      Map<Channel, Samples.Column> whole = new EnumMap<>(Channel.class);
      columns.forEach(
          (channel, column) ->
              whole.put(
                  channel,
                  new Samples.Column(Arrays.copyOf(column.values(), size), column.present())));
      return new Samples(times, whole);
    }
    return sorted(times);
  }

  private static boolean isAscending(long[] times) {
    return IntStream.range(1, times.length).allMatch(i -> times[i - 1] <= times[i]);
  }

  private Samples sorted(long[] times) {
    int[] order =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(i -> times[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    SampleBuffer sorted = new SampleBuffer();
    for (int from : order) {
      sorted.begin(times[from]);
      columns.forEach(
          (channel, column) -> {
            if (column.present().get(from)) {
              sorted.put(channel, column.values()[from]);
            }
          });
    }
    return sorted.samples();
  }
}
