package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.chart.Sparkline;

/** All athletes, one compact row each, to be sorted, filtered and searched in the page. */
final class AthleteTable {
  private final CohortReport report;
  private final Set<String> withPanel;
  private final Frequency in;
  private final boolean hasRisks;

  AthleteTable(CohortReport report) {
    this.report = report;
    this.withPanel =
        report.roster().panels().stream().map(Panel::athleteId).collect(Collectors.toSet());
    this.in = Frequency.of(report.roster());
    this.hasRisks = report.roster().athletes().stream().anyMatch(a -> a.risk().isPresent());
  }

  String html() {
    List<Athlete> athletes = report.roster().athletes();
    String risks = hasRisks ? headers("Estimate", "95 % interval", "Change") : "";
    return "<section id=\"athletes\"><h2>All athletes</h2>\n"
        + (hasRisks ? "" : Html.absent("Estimates", "The model gives none today."))
        + controls(athletes)
        + "<div class=\"scroll\"><table id=\"athlete-table\"><thead><tr>"
        + headers("Athlete", "Squad", "Status")
        + risks
        + "<th scope=\"col\">Load</th></tr></thead><tbody>\n"
        + athletes.stream().map(this::row).collect(Collectors.joining())
        + "</tbody></table></div></section>\n";
  }

  /** Browsers leave buttons out of headers repeated on paper; the print style shows the name. */
  private static String headers(String... names) {
    return Stream.of(names)
        .map(
            name ->
                "<th scope=\"col\" aria-sort=\"none\" data-name=\"%1$s\"><button type=\"button\">%1$s</button></th>"
                    .formatted(name))
        .collect(Collectors.joining());
  }

  private static String controls(List<Athlete> athletes) {
    return "<form class=\"controls\" role=\"search\">"
        + "<label>Search <input type=\"search\" id=\"find\" autocomplete=\"off\"/></label>"
        + "<label>Squad <select id=\"squad\">"
        + options(athletes.stream().map(Athlete::squad))
        + "</select></label><label>Status <select id=\"status\">"
        + options(athletes.stream().map(a -> a.status().words()))
        + "</select></label><output id=\"shown\" aria-live=\"polite\"></output></form>\n";
  }

  private static String options(Stream<String> values) {
    return "<option value=\"\">all</option>"
        + values
            .distinct()
            .sorted()
            .map(v -> "<option>" + escape(v) + "</option>")
            .collect(Collectors.joining());
  }

  private String row(Athlete athlete) {
    String label = escape(athlete.label());
    boolean linked = withPanel.contains(athlete.id());
    String name =
        linked ? "<a href=\"#" + Html.anchor(athlete.id()) + "\">" + label + "</a>" : label;
    String first = "<tr><th scope=\"row\">" + name + "</th>";
    return first
        + cell(athlete.squad())
        + cell(athlete.status().words())
        + (hasRisks ? athlete.risk().map(this::risk).orElse("<td>–</td><td>–</td><td>–</td>") : "")
        + "<td>"
        + spark(athlete)
        + "</td></tr>\n";
  }

  private String risk(Athlete.Risk risk) {
    Estimate e = risk.estimate();
    String change = WatchSection.Change.of(risk).map(c -> c.words(in)).orElse("–");
    double moved = risk.previous().map(p -> e.value() - p).orElse(0.0);
    return sorted(e.value(), in.with(e.value()))
        + sorted(e.upper(), in.range(e))
        + sorted(moved, change.replace(" since the last report", ""));
  }

  private static String spark(Athlete athlete) {
    if (athlete.recentLoad().size() < 2) {
      return "<span class=\"small\">no load data</span>";
    }
    double last = athlete.recentLoad().getLast();
    String words =
        "Daily load, last "
            + athlete.recentLoad().size()
            + " days, latest "
            + Words.quantity(last, "");
    return new Sparkline(words, athlete.recentLoad()).fragment();
  }

  private static String cell(String text) {
    return "<td>" + escape(text) + "</td>";
  }

  private static String sorted(double by, String text) {
    return "<td data-v=\"" + by + "\">" + escape(text) + "</td>";
  }
}
