package org.loadstone.risk.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.loadstone.metric.Answer;
import org.loadstone.metric.AthleteBootstrap;
import org.loadstone.risk.RiskTable;

/**
 * What a team would live through if it were alerted as often as it can bear: an alert is the first
 * day of a calendar week (Monday to Sunday) on which an athlete's risk reaches the threshold. The
 * threshold is the lowest that keeps within the budget on these very predictions and is not redrawn
 * in the bootstrap.
 *
 * @param budget alerts per athlete-week at risk, in (0, 1]
 * @param threshold risk from which on there is an alert
 * @param athleteWeeks athlete-weeks with a day at risk
 * @param alerts how many there were
 * @param onsets onsets that the rows lead up to
 * @param alertsPerAthleteWeek with athlete-bootstrap interval
 * @param precision share of alerts followed by the event within the horizon
 * @param found share of onsets with an alert within the horizon before
 * @param leadDays days from the first such alert to the onset, ascending, one per found onset
 */
public record AlertPerformance(
    double budget,
    double threshold,
    int athleteWeeks,
    int alerts,
    int onsets,
    Answer<AthleteBootstrap.Result> alertsPerAthleteWeek,
    Answer<AthleteBootstrap.Result> precision,
    Answer<AthleteBootstrap.Result> found,
    int[] leadDays) {
  private static final int WEEK = 7;

  /** Days from the last Monday before 1970-01-01 to that day. */
  private static final int MONDAY = 3;

  /** The days of one athlete in one week, first to last. */
  private record Week(int athlete, List<Integer> places) {}

  /** Sums of one athlete. */
  private static final class Tally {
    int weeks;
    int alerts;
    int hits;
    int onsets;
    int found;
  }

  /**
   * Returns the performance; absent where the budget allows no alert or no threshold keeps to it.
   *
   * @param table labelled
   * @param budget alerts per athlete-week, in (0, 1]
   */
  public static Answer<AlertPerformance> of(
      RiskTable table, Predictions predictions, double budget, AthleteBootstrap bootstrap) {
    if (!(budget > 0 && budget <= 1)) {
      throw new IllegalArgumentException(
          "Cannot alert %s times per athlete-week; give a budget in (0, 1]".formatted(budget));
    }
    List<Week> weeks = weeks(table, predictions);
    Answer<Double> threshold = threshold(weeks, predictions.risk(), budget);
    return switch (threshold) {
      case Answer.Absent<Double>(String why) -> Answer.absent(why);
      case Answer.Of<Double>(Double t) ->
          Answer.of(at(table, predictions, weeks, budget, t, bootstrap));
    };
  }

  private static List<Week> weeks(RiskTable table, Predictions predictions) {
    Map<Long, Week> weeks = new TreeMap<>();
    for (int i = 0; i < predictions.rows().length; i++) {
      int row = predictions.rows()[i];
      int athlete = table.athleteCodes()[row];
      long key = ((long) athlete << 32) + Math.floorDiv(table.day(row) + MONDAY, WEEK);
      weeks.computeIfAbsent(key, any -> new Week(athlete, new ArrayList<>())).places().add(i);
    }
    weeks
        .values()
        .forEach(
            week ->
                week.places().sort(Comparator.comparingInt(i -> table.day(predictions.rows()[i]))));
    return List.copyOf(weeks.values());
  }

  private static Answer<Double> threshold(List<Week> weeks, double[] risk, double budget) {
    double[] highest =
        weeks.stream()
            .mapToDouble(w -> w.places().stream().mapToDouble(i -> risk[i]).max().orElseThrow())
            .sorted()
            .toArray();
    int allowed = (int) Math.floor(budget * highest.length);
    int first = highest.length - allowed;
    while (first > 0 && first < highest.length && highest[first] == highest[first - 1]) {
      first++;
    }
    return first < highest.length
        ? Answer.of(highest[first])
        : Answer.absent(
            "no threshold gives alerts within a budget of %s per athlete-week: %d weeks, equal risks"
                .formatted(budget, highest.length));
  }

  private static AlertPerformance at(
      RiskTable table,
      Predictions predictions,
      List<Week> weeks,
      double budget,
      double threshold,
      AthleteBootstrap bootstrap) {
    Map<Integer, Tally> tallies = new TreeMap<>();
    Map<List<Integer>, Integer> firstAlert = new HashMap<>(); // athlete and onset: day
    for (Week week : weeks) {
      Tally tally = tallies.computeIfAbsent(week.athlete(), any -> new Tally());
      tally.weeks++;
      OptionalInt alert =
          week.places().stream()
              .filter(i -> predictions.risk()[i] >= threshold)
              .mapToInt(i -> predictions.rows()[i])
              .findFirst();
      if (alert.isPresent()) {
        int row = alert.getAsInt();
        tally.alerts++;
        tally.hits += table.label(row);
        table
            .onset(row)
            .ifPresent(
                onset ->
                    firstAlert.merge(List.of(week.athlete(), onset), table.day(row), Math::min));
      }
    }
    List<List<Integer>> onsets =
        Arrays.stream(predictions.rows())
            .filter(row -> table.onset(row).isPresent())
            .mapToObj(row -> List.of(table.athleteCodes()[row], table.onset(row).getAsInt()))
            .distinct()
            .toList();
    for (List<Integer> onset : onsets) {
      Tally tally = tallies.get(onset.getFirst());
      tally.onsets++;
      tally.found += firstAlert.containsKey(onset) ? 1 : 0;
    }
    int[] lead =
        firstAlert.entrySet().stream()
            .mapToInt(one -> one.getKey().getLast() - one.getValue())
            .sorted()
            .toArray();
    Tally[] all = tallies.values().toArray(Tally[]::new);
    return new AlertPerformance(
        budget,
        threshold,
        weeks.size(),
        Arrays.stream(all).mapToInt(t -> t.alerts).sum(),
        onsets.size(),
        ratio(all, t -> t.alerts, t -> t.weeks, "no athlete-week", bootstrap),
        ratio(all, t -> t.hits, t -> t.alerts, "no alert", bootstrap),
        ratio(all, t -> t.found, t -> t.onsets, "no onset", bootstrap),
        lead);
  }

  private interface Part {
    int of(Tally tally);
  }

  private static Answer<AthleteBootstrap.Result> ratio(
      Tally[] all, Part top, Part bottom, String nothing, AthleteBootstrap bootstrap) {
    int[] athletes = IntStream.range(0, all.length).toArray();
    return bootstrap.interval(
        athletes,
        count -> {
          double above = 0;
          double below = 0;
          for (int a = 0; a < all.length; a++) {
            above += (double) count[a] * top.of(all[a]);
            below += (double) count[a] * bottom.of(all[a]);
          }
          return below == 0 ? Answer.absent(nothing) : Answer.of(above / below);
        });
  }
}
