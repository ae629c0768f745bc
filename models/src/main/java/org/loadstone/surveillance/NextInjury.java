package org.loadstone.surveillance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.loadstone.metric.Interval;
import org.loadstone.survival.IntervalScale;
import org.loadstone.survival.KaplanMeier;
import org.loadstone.survival.SurvivalCurve;
import org.loadstone.survival.SurvivalData;

/**
 * The gap-time view: how many have another injury, of any kind, within some days of a return. By
 * Kaplan and Meier, athletes as draws, log-log interval; returns whose follow-up ends earlier count
 * as long as they were followed.
 *
 * @param days since return to full availability
 * @param share of returns followed by an injury within them
 * @param followed returns still followed and without an injury on that day
 */
public record NextInjury(int days, Interval share, int followed) {
  private static final int[] DAYS = {30, 60, 90, 180, 365};

  /** Returns the shares by days; none beyond the longest follow-up or without a return. */
  static List<NextInjury> of(AtRisk.Rows rows, double level) {
    List<AtRisk> after = rows.rows().stream().filter(row -> row.returned().isPresent()).toList();
    if (after.isEmpty()) {
      return List.of();
    }
    SurvivalCurve curve = KaplanMeier.bySubject(data(after)).getFirst();
    int athletes = (int) after.stream().map(AtRisk::athlete).distinct().count();
    int longest = after.stream().mapToInt(AtRisk::gap).max().orElseThrow();
    List<NextInjury> out = new ArrayList<>();
    for (int days : Arrays.stream(DAYS).filter(d -> d <= longest).toArray()) {
      int followed =
          (int) after.stream().filter(r -> r.gap() > days && r.gapStart() <= days).count();
      out.add(new NextInjury(days, share(curve, days, athletes, level), followed));
    }
    return out;
  }

  // Where none or all have one, the exact interval of as many athletes; one alone tells nothing.
  private static Interval share(SurvivalCurve curve, int days, int athletes, double level) {
    int at = -1;
    while (at + 1 < curve.time().length && curve.time()[at + 1] <= days) {
      at++;
    }
    double share = at < 0 ? 0 : 1 - curve.survival()[at];
    if (share == 0 || share == 1) {
      return Rates.share((long) share * athletes, athletes, level);
    }
    if (athletes == 1) {
      return new Interval(share, 0, 1, level);
    }
    SurvivalCurve.Limits limits = curve.limits(IntervalScale.LOG_LOG, level);
    return new Interval(share, 1 - limits.upper()[at], 1 - limits.lower()[at], level);
  }

  private static SurvivalData data(List<AtRisk> rows) {
    Map<String, Integer> codes = new HashMap<>();
    return SurvivalData.of(
            rows.stream().mapToDouble(AtRisk::gapStart).toArray(),
            rows.stream().mapToDouble(AtRisk::gap).toArray(),
            rows.stream().mapToInt(row -> row.injury().isPresent() ? 1 : 0).toArray())
        .withSubjects(
            rows.stream()
                .mapToInt(row -> codes.computeIfAbsent(row.athlete(), any -> codes.size()))
                .toArray());
  }
}
