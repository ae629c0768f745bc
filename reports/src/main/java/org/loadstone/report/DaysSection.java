package org.loadstone.report;

import java.util.List;

/** What is known of squad days. */
final class DaysSection {
  private DaysSection() {}

  static String html(Part<List<SquadDays>> days) {
    return "<section id=\"days\"><h2>Days</h2>\n"
        + days.fold(DaysSection::table, why -> Html.absent("Squad days", why))
        + "</section>\n";
  }

  private static String table(List<SquadDays> days) {
    return Html.text(
            "p",
            "Trained: a session or match. Rest: none, and the athlete or the plan says so. Missing:"
                + " none, and nobody says why. Out counts injury and illness, whatever was done on"
                + " the day. Windows covered: share of days whose last 28 days are known to 80 %;"
                + " below it load features are absent.")
        + Html.table(
            List.of(
                "squad",
                "days",
                "squad days",
                "trained",
                "rest",
                "missing",
                "out",
                "wellness reports",
                "windows covered"),
            days.stream().map(DaysSection::row));
  }

  private static List<String> row(SquadDays d) {
    return List.of(
        d.squad().isEmpty() ? "all squads" : d.squad(),
        d.scope().equals("all") ? "all days" : "last 28 days",
        Words.count(d.days()),
        Words.share(d.trained()),
        Words.share(d.rest()),
        Words.share(d.missing()),
        Words.share(d.out()),
        Words.share(d.wellness()),
        d.covered().map(Words::share).orElse("–"));
  }
}
