package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.chart.Decimal;

/** The first screen: the day, the squad in one sentence, its key figures. */
final class MeetingSection {
  private final CohortReport report;
  private final Outcome outcome;

  MeetingSection(CohortReport report) {
    this.report = report;
    this.outcome = report.frame().outcome();
  }

  String html() {
    Frame frame = report.frame();
    return "<header id=\"top\">\n"
        + Html.text("p", "eyebrow", "Cohort risk report · " + String.join(", ", frame.squads()))
        + Html.text("h1", Words.longDay(frame.asOf()))
        + Html.wrap("p", "lead", lead())
        + figures()
        + Html.text("p", "small", definition())
        + "</header>\n";
  }

  private String lead() {
    Outlook outlook = report.outlook();
    String next = "Over the next " + Words.counted(outcome.horizonDays(), "day");
    String people = Words.counted(outlook.headCount().atRisk(), "athlete") + " at risk";
    return outlook
        .expectedEvents()
        .fold(
            e ->
                escape(next + " the model expects about ")
                    + "<strong>"
                    + escape(Decimal.upTo(1, e.value()) + " " + words(e.value()))
                    + "</strong>"
                    + escape(" (95 % interval " + events(e) + ") among " + people + "."),
            why -> escape(next + ", " + people + ". Expected events: not shown. " + why));
  }

  private static String events(Estimate e) {
    return Decimal.upTo(1, e.lower()) + " to " + Decimal.upTo(1, e.upper());
  }

  private String words(double count) {
    return Decimal.upTo(1, count).equals("1") ? outcome.words() : outcome.plural();
  }

  private String figures() {
    Outlook.HeadCount heads = report.outlook().headCount();
    String base =
        report
            .outlook()
            .baseRate()
            .fold(
                e -> {
                  Frequency f = Frequency.of(report.roster());
                  return figure(
                      "Base rate",
                      f.with(e.value()),
                      "over %s days; 95 %% interval %s"
                          .formatted(outcome.horizonDays(), f.range(e)));
                },
                why -> figure("Base rate", "not shown", why));
    String coverage =
        report
            .outlook()
            .coverage()
            .fold(
                c -> figure("Data coverage", Words.share(c), "of athlete-days, last 28 days"),
                why -> figure("Data coverage", "not shown", why));
    String out =
        Words.counted(heads.out(), "athlete")
            + " out, "
            + heads.missing()
            + " without data"
            + (heads.notAtRisk() == 0 ? "" : ", " + heads.notAtRisk() + " others not at risk");
    return Html.wrap(
        "dl",
        "figures",
        Stream.of(
                base,
                figure("At risk", Words.counted(heads.atRisk(), "athlete"), out),
                watch(),
                coverage)
            .collect(Collectors.joining()));
  }

  private String watch() {
    return report
        .roster()
        .watchList()
        .fold(
            w ->
                figure("Watch list", Words.counted(w.size(), "athlete"), "highest estimates first"),
            why -> figure("Watch list", "not shown", why));
  }

  private static String figure(String name, String value, String note) {
    return "<div><dt>"
        + escape(name)
        + "</dt><dd>"
        + escape(value)
        + "</dd><dd class=\"small\">"
        + escape(note)
        + "</dd></div>\n";
  }

  private String definition() {
    return "Outcome: "
        + outcome.words()
        + ". "
        + outcome.definition()
        + " Estimates describe what followed similar athlete-days; they do not say what would"
        + " happen if training changed.";
  }
}
