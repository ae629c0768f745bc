package org.loadstone.injury;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Several records of one injury as one. Records are of one injury if their onsets lie close
 * together, the earlier one has not ended when the later begins, and their places do not contradict
 * each other; a side or tissue that one of them lacks does not. A record that could belong to two
 * injuries, or whose site is not specified, stays by itself. The one injury begins on the earliest
 * onset, is known from the earliest knowledge, ends with the latest return that a record states (as
 * known from its first statement), and has the id of the record that was known first; links to the
 * other records lead to it.
 */
final class SameInjury {
  private static final Comparator<RecordedInjury> BY_ONSET =
      Comparator.comparingInt(RecordedInjury::onset)
          .thenComparingInt(RecordedInjury::known)
          .thenComparing(RecordedInjury::id);

  /** The latest return, and of equal ones what was stated first, comes last. */
  private static final Comparator<RecordedInjury> BY_RETURN =
      Comparator.<RecordedInjury>comparingInt(one -> one.returned().orElse(Integer.MIN_VALUE))
          .thenComparing(RecordedInjury::returnStated, Comparator.reverseOrder());

  private final List<RecordedInjury> injuries = new ArrayList<>();
  private final List<List<String>> ids = new ArrayList<>();
  private final int days;

  private SameInjury(int days) {
    this.days = days;
  }

  /**
   * Returns the injuries by onset.
   *
   * @param days greatest distance between the onsets of one injury and its first record
   */
  static List<RecordedInjury> merged(List<RecordedInjury> records, int days) {
    SameInjury same = new SameInjury(days);
    records.stream().sorted(BY_ONSET).forEach(same::take);
    return same.linked();
  }

  private void take(RecordedInjury record) {
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < injuries.size(); i++) {
      if (isSame(injuries.get(i), record) && !ids.get(i).contains(record.recurrenceOf())) {
        candidates.add(i);
      }
    }
    if (candidates.size() == 1) {
      int one = candidates.getFirst();
      injuries.set(one, merge(injuries.get(one), record));
      ids.get(one).add(record.id());
    } else {
      injuries.add(record);
      ids.add(new ArrayList<>(List.of(record.id())));
    }
  }

  private boolean isSame(RecordedInjury earlier, RecordedInjury later) {
    boolean isClose = later.onset() - earlier.onset() <= days;
    boolean lasts =
        earlier.returned().isEmpty()
            || earlier.returned().getAsInt() > later.onset()
            || later.onset() == earlier.onset();
    return isClose && lasts && agree(later.place(), earlier.place());
  }

  private static boolean agree(Place a, Place b) {
    boolean side = a.side().isEmpty() || b.side().isEmpty() || a.side().equals(b.side());
    boolean tissue = a.isSiteOnly() || b.isSiteOnly() || a.tissue().equals(b.tissue());
    return a.site().equals(b.site()) && !a.site().equals("unspecified") && side && tissue;
  }

  private static RecordedInjury merge(RecordedInjury a, RecordedInjury b) {
    RecordedInjury first = b.known() < a.known() ? b : a;
    RecordedInjury ends = BY_RETURN.compare(a, b) < 0 ? b : a;
    return new RecordedInjury(
        first.id(),
        Math.min(a.onset(), b.onset()),
        first.known(),
        ends.returned(),
        ends.returnStated(),
        new Place(
            a.place().site(),
            a.place().side().isEmpty() ? b.place().side() : a.place().side(),
            a.place().isSiteOnly() ? b.place().tissue() : a.place().tissue()),
        a.recurrenceOf().isEmpty() ? b.recurrenceOf() : a.recurrenceOf());
  }

  private List<RecordedInjury> linked() {
    Map<String, String> surviving = new HashMap<>();
    for (int i = 0; i < injuries.size(); i++) {
      for (String id : ids.get(i)) {
        surviving.put(id, injuries.get(i).id());
      }
    }
    return injuries.stream()
        .map(
            one ->
                new RecordedInjury(
                    one.id(),
                    one.onset(),
                    one.known(),
                    one.returned(),
                    one.returnStated(),
                    one.place(),
                    surviving.getOrDefault(one.recurrenceOf(), one.recurrenceOf())))
        .toList();
  }
}
