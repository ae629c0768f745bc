package org.loadstone.injury;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Several records of one injury as one. Records are of one injury if their onsets lie close
 * together and their places do not contradict each other; a side or tissue that one of them lacks
 * does not. The one injury begins on the earliest onset, is known from the earliest knowledge, ends
 * with the latest return that a record states, and has the id of the record that was known first.
 */
final class SameInjury {
  private static final Comparator<RecordedInjury> BY_ONSET =
      Comparator.comparingInt(RecordedInjury::onset)
          .thenComparingInt(RecordedInjury::known)
          .thenComparing(RecordedInjury::id);

  /**
   * Returns the injuries by onset.
   *
   * @param days greatest distance between the onsets of one injury and its first record
   */
  static List<RecordedInjury> merged(List<RecordedInjury> records, int days) {
    List<RecordedInjury> sorted = new ArrayList<>(records);
    sorted.sort(BY_ONSET);
    List<RecordedInjury> injuries = new ArrayList<>();
    for (RecordedInjury record : sorted) {
      int same = indexOfSame(injuries, record, days);
      if (same < 0) {
        injuries.add(record);
      } else {
        injuries.set(same, merge(injuries.get(same), record));
      }
    }
    return injuries;
  }

  private static int indexOfSame(List<RecordedInjury> injuries, RecordedInjury record, int days) {
    for (int i = injuries.size() - 1; i >= 0; i--) {
      RecordedInjury earlier = injuries.get(i);
      if (record.onset() - earlier.onset() <= days
          && agree(record.place(), earlier.place())
          && !record.recurrenceOf().equals(earlier.id())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean agree(Place a, Place b) {
    boolean side = a.side().isEmpty() || b.side().isEmpty() || a.side().equals(b.side());
    boolean tissue = a.isSiteOnly() || b.isSiteOnly() || a.tissue().equals(b.tissue());
    return a.site().equals(b.site()) && side && tissue;
  }

  private static RecordedInjury merge(RecordedInjury a, RecordedInjury b) {
    RecordedInjury first = b.known() < a.known() ? b : a;
    boolean laterReturn =
        b.returned().isPresent()
            && b.returned().getAsInt() > a.returned().orElse(Integer.MIN_VALUE);
    RecordedInjury ends = laterReturn ? b : a;
    OptionalInt returned = ends.returned();
    return new RecordedInjury(
        first.id(),
        Math.min(a.onset(), b.onset()),
        first.known(),
        returned,
        ends.returnStated(),
        new Place(
            a.place().site(),
            a.place().side().isEmpty() ? b.place().side() : a.place().side(),
            a.place().isSiteOnly() ? b.place().tissue() : a.place().tissue()),
        a.recurrenceOf().isEmpty() ? b.recurrenceOf() : a.recurrenceOf());
  }

  private SameInjury() {}
}
