package org.loadstone.risk.card;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Words that claim a cause, or more than an interval says. */
final class Wording {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "\\b(caus(e|es|ed|al|ally|ing|ation)|prevent\\w*|(leads?|led|leading) to"
              + "|(reduc|increas|lower|rais)(e|es|s|ed|ing) (\\w+ )?(\\w+ )?(risks?|injur\\w+)"
              + "|protect(s|ed|ing|ive|ion)?|effects?|due to|results? in|resulted in|because of"
              + "|trigger\\w*|driv(e|es|en|ing)|impacts?|influenc\\w+"
              + "|(makes?|made|making) [^.]{0,60}\\b(more|less) likely|significan\\w+)\\b",
          Pattern.CASE_INSENSITIVE);

  private Wording() {}

  /** Returns the forbidden words of a text. */
  static List<String> forbidden(String text) {
    return FORBIDDEN.matcher(text).results().map(MatchResult::group).toList();
  }
}
