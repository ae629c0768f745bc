package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.loadstone.report.Compliance.AthleteWeeks;
import org.loadstone.report.Compliance.Week;

/** The map of weeks: a figure and a shade in each cell, so that neither has to be seen. */
final class ComplianceSection {
  private static final int WEEKS = 26;
  private static final int STEPS = 5;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  private final Part<Compliance> compliance;

  ComplianceSection(Part<Compliance> compliance) {
    this.compliance = compliance;
  }

  String html() {
    return "<section id=\"weeks\"><h2>Weeks</h2>\n"
        + compliance.fold(this::maps, why -> Html.absent("Map of weeks", why))
        + "</section>\n";
  }

  private String maps(Compliance all) {
    List<LocalDate> mondays = all.mondays();
    List<LocalDate> last = mondays.subList(Math.max(0, mondays.size() - WEEKS), mondays.size());
    String note =
        "The last %s weeks. A cell gives days out of those in the squad that week, out of seven"
                .formatted(last.size())
            + " where it gives one figure; the darker, the more. Empty: not in the squad.";
    return Html.text("p", note)
        + legend()
        + map("Days with a wellness report", all, last, Week::wellness)
        + map("Days known: trained, or rest that somebody confirmed", all, last, Week::known)
        + Html.text("p", "small", "All weeks are in quality.json.");
  }

  private static String legend() {
    String[] words = {"under 20 %", "20 to 39 %", "40 to 59 %", "60 to 79 %", "80 % and more"};
    StringBuilder out = new StringBuilder("<p class=\"small key\">");
    for (int step = 1; step <= STEPS; step++) {
      out.append("<span class=\"heat s").append(step).append("\">").append(words[step - 1]);
      out.append("</span> ");
    }
    return out.append("</p>\n").toString();
  }

  private static String map(
      String title, Compliance all, List<LocalDate> mondays, ToIntFunction<Week> given) {
    String rows =
        all.athletes().stream()
            .filter(a -> mondays.stream().anyMatch(monday -> a.find(monday).isPresent()))
            .map(a -> row(a, mondays, given))
            .collect(Collectors.joining());
    return Html.text("h3", title)
        + "<div class=\"scroll\"><table class=\"weeks\"><thead>"
        + months(mondays)
        + "<tr><th scope=\"col\">athlete</th><th scope=\"col\">squad</th>"
        + mondays.stream()
            .map(
                monday ->
                    "<th scope=\"col\" title=\"week from "
                        + monday
                        + "\">"
                        + DAY.format(monday)
                        + "</th>")
            .collect(Collectors.joining())
        + "</tr></thead><tbody>"
        + rows
        + "</tbody></table></div>\n";
  }

  private static String months(List<LocalDate> mondays) {
    StringBuilder out = new StringBuilder("<tr><td></td><td></td>");
    for (int k = 0; k < mondays.size(); ) {
      String month = MONTH.format(mondays.get(k));
      int span = 0;
      while (k + span < mondays.size() && MONTH.format(mondays.get(k + span)).equals(month)) {
        span++;
      }
      String shown = span < 3 ? month.substring(0, 3) : month;
      out.append("<th scope=\"colgroup\" colspan=\"%d\">%s</th>".formatted(span, shown));
      k += span;
    }
    return out.append("</tr>").toString();
  }

  private static String row(
      AthleteWeeks athlete, List<LocalDate> mondays, ToIntFunction<Week> given) {
    return "<tr><th scope=\"row\">"
        + escape(athlete.label())
        + "</th><td>"
        + escape(athlete.squad())
        + "</td>"
        + mondays.stream()
            .map(monday -> athlete.find(monday).map(w -> cell(w, given)).orElse("<td></td>"))
            .collect(Collectors.joining())
        + "</tr>\n";
  }

  private static String cell(Week week, ToIntFunction<Week> given) {
    int days = given.applyAsInt(week);
    int step = Math.min(STEPS, 1 + STEPS * days / week.expected());
    String text = week.expected() == 7 ? "" + days : days + "/" + week.expected();
    return "<td class=\"heat s" + step + "\">" + text + "</td>";
  }
}
