package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.loadstone.chart.IntervalStrip;

/** Who is on the watch list, why, and what could be adjusted. */
final class WatchSection {
  private final CohortReport report;
  private final int horizon;
  private final Frequency in;

  WatchSection(CohortReport report) {
    this.report = report;
    this.horizon = report.frame().outcome().horizonDays();
    this.in = Frequency.of(report.roster());
  }

  String html() {
    return "<section id=\"watch\" aria-labelledby=\"watch-h\"><h2 id=\"watch-h\">Watch list</h2>\n"
        + report.roster().watchList().fold(this::list, why -> Html.absent("Watch list", why))
        + "</section>\n";
  }

  private String list(List<WatchItem> items) {
    if (items.isEmpty()) {
      return Html.text("p", "Nobody is on the watch list today.");
    }
    double most =
        items.stream()
            .flatMap(i -> athlete(i).risk().stream())
            .mapToDouble(r -> Math.max(r.estimate().upper(), r.squadBaseRate()))
            .max()
            .orElse(1);
    String key =
        "Dot: estimate. Bar: 95 % interval. Dashed tick: squad base rate. All bars share one scale"
            + " from 0 to "
            + in.with(most)
            + ".";
    return Html.text("p", "small", key)
        + items.stream().map(i -> item(i, most)).collect(Collectors.joining());
  }

  private Athlete athlete(WatchItem item) {
    return report.roster().require(item.athleteId());
  }

  private String item(WatchItem item, double most) {
    Athlete athlete = athlete(item);
    return "<article class=\"watch\"><div class=\"who\"><h3>"
        + name(athlete)
        + "</h3>"
        + Html.text("p", "small", athlete.squad() + " · " + athlete.status().words())
        + athlete
            .risk()
            .map(r -> risk(r, most))
            .orElseGet(() -> Html.absent("Risk", "The model gives none for this athlete today."))
        + "</div><div class=\"why\">"
        + reasons(item.reasons())
        + "</div><div class=\"what\">"
        + item.suggestion()
            .fold(WatchSection::suggestion, why -> Html.absent("Suggested adjustment", why))
        + "</div></article>\n";
  }

  private String name(Athlete athlete) {
    boolean hasPanel =
        report.roster().panels().stream().anyMatch(p -> p.athleteId().equals(athlete.id()));
    String label = escape(athlete.label());
    return hasPanel ? "<a href=\"#" + Html.anchor(athlete.id()) + "\">" + label + "</a>" : label;
  }

  private String risk(Athlete.Risk risk, double most) {
    Estimate estimate = risk.estimate();
    String squad = "squad " + in.with(risk.squadBaseRate());
    String range = "95 % interval " + in.range(estimate);
    String spoken =
        in.with(estimate.value()) + " over " + horizon + " days, " + range + ", " + squad;
    return Html.text("p", "risk", in.with(estimate.value()))
        + Html.text("p", "small", "over " + horizon + " days; " + squad)
        + new IntervalStrip(
                spoken,
                estimate.value(),
                estimate.lower(),
                estimate.upper(),
                risk.squadBaseRate(),
                most)
            .fragment()
        + Html.text("p", "small", range)
        + Html.text("p", "small", Change.of(risk).map(c -> c.words(in)).orElse(noPrevious()));
  }

  private String noPrevious() {
    return report.frame().previous().isPresent()
        ? "No estimate in the last report."
        : "No earlier report to compare with.";
  }

  private static String reasons(List<WatchItem.Reason> reasons) {
    if (reasons.isEmpty()) {
      return Html.absent("Reasons", "This model gives no contributions.");
    }
    return "<ol class=\"reasons\">"
        + reasons.stream().map(WatchSection::reason).collect(Collectors.joining())
        + "</ol>\n";
  }

  private static String reason(WatchItem.Reason reason) {
    String normal =
        reason
            .ownNormal()
            .map(n -> "own normal " + Words.range(new Estimate(n.lower(), n.lower(), n.upper())))
            .orElse("own normal not known yet");
    String arrow = reason.direction() == WatchItem.Direction.HIGHER ? "▲ " : "▼ ";
    return "<li>"
        + escape(reason.feature() + ": ")
        + Html.text("strong", Words.quantity(reason.value(), reason.unit()))
        + escape(" (" + normal + ")")
        + "<span class=\"small block\">"
        + escape(arrow + reason.direction().words() + " · " + Words.day(reason.evidence()))
        + "</span></li>\n";
  }

  private static String suggestion(WatchItem.Suggestion s) {
    return "<div class=\"suggestion\">"
        + Html.text("p", "small", "Suggested")
        + Html.text("p", "do", s.text())
        + Html.text(
            "p",
            "small",
            "Rule: %s, threshold %s, value %s.".formatted(s.rule(), s.threshold(), s.value()))
        + Html.text("p", "small", "Timeline: " + s.timeline() + ".")
        + Html.text("p", "small", "Basis: " + s.basis() + ".")
        + "</div>";
  }

  /** How an estimate moved since the report before. */
  record Change(double from, double to) {
    static Optional<Change> of(Athlete.Risk risk) {
      return risk.previous().map(p -> new Change(p, risk.estimate().value()));
    }

    double size() {
      return Math.abs(to - from);
    }

    /** Returns "▲ up from 2 in 100", or that the shown figures are equal. */
    String words(Frequency in) {
      if (in.count(to).equals(in.count(from))) {
        return "unchanged since the last report";
      }
      return (to > from ? "▲ up from " : "▼ down from ") + in.with(from);
    }
  }
}
