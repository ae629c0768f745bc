package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.util.List;
import java.util.stream.Collectors;

/** What is known about each athlete of the watch list. */
final class PanelSection {
  private final Roster roster;

  PanelSection(Roster roster) {
    this.roster = roster;
  }

  String html() {
    if (roster.panels().isEmpty()) {
      return "";
    }
    return "<section id=\"panels\"><h2>Athlete by athlete</h2>\n"
        + roster.panels().stream().map(this::panel).collect(Collectors.joining())
        + "</section>\n";
  }

  private String panel(Panel panel) {
    Athlete athlete = roster.require(panel.athleteId());
    PanelCharts charts = new PanelCharts(panel);
    return "<article class=\"panel\" id=\"%s\"><h3>%s</h3>\n"
            .formatted(Html.anchor(athlete.id()), escape(athlete.label()))
        + panel.load().fold(l -> load(charts, l), why -> Html.absent("Load", why))
        + "<div class=\"pair\">"
        + panel
            .asymmetries()
            .fold(
                all -> all.stream().map(a -> asymmetry(charts, a)).collect(Collectors.joining()),
                why -> Html.absent("Left against right", why))
        + panel
            .wellness()
            .fold(
                all ->
                    all.stream()
                        .filter(w -> !w.values().isEmpty())
                        .map(w -> Html.figure(charts.wellness(w)))
                        .collect(Collectors.joining()),
                why -> Html.absent("Wellness", why))
        + "</div>"
        + Html.text("h4", "Injury history")
        + panel.injuries().fold(PanelSection::injuries, why -> Html.absent("Injury history", why))
        + Html.text("h4", "Return criteria and readiness")
        + panel
            .criteria()
            .fold(PanelSection::criteria, why -> Html.absent("Criteria and readiness", why))
        + "<p class=\"small top\"><a href=\"#top\">Back to the top</a></p></article>\n";
  }

  private static String load(PanelCharts charts, Panel.Load load) {
    return load.days().isEmpty()
        ? Html.absent("Load", "No day with data in this period.")
        : Html.figure(charts.load(load));
  }

  private static String asymmetry(PanelCharts charts, Panel.Asymmetry asymmetry) {
    if (asymmetry.values().isEmpty()) {
      return Html.absent(asymmetry.measure(), "No measurement yet.");
    }
    return Html.figure(charts.asymmetry(asymmetry));
  }

  private static String injuries(List<Panel.Episode> episodes) {
    if (episodes.isEmpty()) {
      return Html.text("p", "No injury on record.");
    }
    return Html.table(
        List.of("onset", "what", "full availability"),
        episodes.stream()
            .map(
                e ->
                    List.of(
                        Words.day(e.onset()),
                        e.what(),
                        e.fullAvailability().fold(Words::day, why -> why))));
  }

  private static String criteria(List<Panel.Criterion> criteria) {
    if (criteria.isEmpty()) {
      return Html.text("p", "No return in progress.");
    }
    return Html.table(
        List.of("criterion", "state", "value", "threshold", "date"),
        criteria.stream()
            .map(
                c ->
                    List.of(
                        c.name(),
                        c.state().words(),
                        c.value(),
                        c.threshold(),
                        Words.day(c.day()))));
  }
}
