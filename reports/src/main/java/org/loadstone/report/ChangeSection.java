package org.loadstone.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What moved since the report before. */
final class ChangeSection {
  private static final int MOST = 4;
  private final CohortReport report;

  ChangeSection(CohortReport report) {
    this.report = report;
  }

  String html() {
    return "<section id=\"changes\" class=\"brief\"><h2>What changed</h2>\n"
        + report
            .frame()
            .previous()
            .map(day -> changes(Words.day(day)))
            .orElseGet(() -> Html.absent("Changes", "There is no earlier report to compare with."))
        + "</section>\n";
  }

  private String changes(String since) {
    Frequency in = Frequency.of(report.roster());
    List<Moved> moved =
        report.roster().athletes().stream()
            .flatMap(a -> Moved.of(a).stream())
            .sorted(Comparator.comparingDouble((Moved m) -> -m.change().size()))
            .filter(m -> !m.change().words(in).startsWith("unchanged"))
            .limit(MOST)
            .toList();
    if (moved.isEmpty()) {
      return Html.text("p", "No estimate moved since " + since + ".");
    }
    return Html.text(
            "p", "small", "Largest moves of the estimate since the report of " + since + ".")
        + Html.list(moved.stream().map(m -> m.words(in)).toList());
  }

  private record Moved(Athlete athlete, double now, WatchSection.Change change) {
    static Optional<Moved> of(Athlete athlete) {
      return athlete
          .risk()
          .flatMap(
              r -> WatchSection.Change.of(r).map(c -> new Moved(athlete, r.estimate().value(), c)));
    }

    String words(Frequency in) {
      return athlete.label() + ": " + in.with(now) + ", " + change.words(in);
    }
  }
}
