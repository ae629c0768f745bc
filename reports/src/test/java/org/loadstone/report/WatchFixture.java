package org.loadstone.report;

import java.util.List;
import java.util.Optional;

/** Items of a watch list. */
final class WatchFixture {
  /** Returns the item of the k-th athlete: two or three reasons, a suggestion for two of three. */
  static WatchItem item(int k) {
    List<WatchItem.Reason> reasons =
        List.of(
            new WatchItem.Reason(
                "Longest run of the week over the longest of the last 30 days",
                1.42,
                "",
                Optional.of(new Range(0.7, 1.1)),
                Fixture.MONDAY.minusDays(2),
                WatchItem.Direction.HIGHER),
            new WatchItem.Reason(
                "Days since full availability after the calf injury",
                19 + k,
                "days",
                Optional.empty(),
                Fixture.MONDAY,
                WatchItem.Direction.HIGHER),
            new WatchItem.Reason(
                "Sleep, mean of 7 nights",
                8.1,
                "h",
                Optional.of(new Range(7.1, 8.0)),
                Fixture.MONDAY.minusDays(1),
                WatchItem.Direction.LOWER));
    Part<WatchItem.Suggestion> suggestion =
        k % 3 == 2
            ? Part.absent("No rule of the plan applies today.")
            : Part.of(
                new WatchItem.Suggestion(
                    "Keep Tuesday's long run at 9 km or less",
                    "session spike cap",
                    "110 % of the longest run in 30 days",
                    "142 % planned",
                    "the plan reaches match load on 17 March instead of 13 March",
                    "a cap agreed in the club, not a validated threshold"));
    return new WatchItem("id-" + k, reasons.subList(0, 3 - k % 2), suggestion);
  }

  private WatchFixture() {}
}
