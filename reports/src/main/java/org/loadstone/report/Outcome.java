package org.loadstone.report;

import java.util.Locale;

/**
 * What the risks are risks of.
 *
 * @param name the declared name, such as {@code recurrence_28d}
 * @param words what staff call one of them, such as "recurrence"
 * @param plural what they call several, such as "recurrences"
 * @param definition one or two sentences
 * @param horizonDays days that a risk looks ahead, at least 1
 */
public record Outcome(
    String name, String words, String plural, String definition, int horizonDays) {
  /** Outcomes imputed from repeated reports at one site; nobody diagnosed a recurrence. */
  private static final String SITE_REPORT = "site_re_report";

  public Outcome {
    if (horizonDays < 1) {
      throw new IllegalArgumentException(
          "Cannot look ahead: " + horizonDays + " days; take at least 1");
    }
    boolean speaksOfRecurrence =
        (words + " " + plural + " " + definition)
            .toLowerCase(Locale.ROOT)
            .matches(".*\\b(recurr|reinjur).*");
    if (name.startsWith(SITE_REPORT) && speaksOfRecurrence) {
      throw new IllegalArgumentException(
          "Cannot call outcome %s \"%s\"; say \"new report at the same site\""
              .formatted(name, words));
    }
  }

  /** Returns the outcome of data without diagnoses: a new report at the same site. */
  public static Outcome siteReReport(int horizonDays) {
    return new Outcome(
        SITE_REPORT + "_" + horizonDays + "d",
        "new report at the same site",
        "new reports at the same site",
        "A new injury report at a site that was reported before, after a gap without reports.",
        horizonDays);
  }

  /** Returns "a recurrence" or "an injury". */
  String one() {
    return ("aeiou".indexOf(Character.toLowerCase(words.charAt(0))) < 0 ? "a " : "an ") + words;
  }
}
