package org.loadstone.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a formula, read one after the other. */
final class Tokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<number>(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?L?)"
              + "|(?<name>[\\p{L}.][\\p{L}\\p{N}._]*|`[^`]+`)"
              + "|(?<text>\"[^\"]*\"|'[^']*')"
              + "|(?<sign>==|!=|<=|>=|%in%|[-+*/^:()~,=<>&|!]))");

  /** What a token is. */
  enum Kind {
    NUMBER,
    NAME,
    TEXT,
    SIGN,
    END
  }

  /** A token with the place of its first character. */
  record Token(Kind kind, String text, int at) {}

  private final String formula;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  Tokens(String formula) {
    this.formula = formula;
    Matcher matcher = TOKEN.matcher(formula);
    int at = 0;
    while (!formula.substring(at).isBlank()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw error(at, "unknown sign");
      }
      tokens.add(token(matcher));
      at = matcher.end();
    }
    tokens.add(new Token(Kind.END, "its end", formula.length()));
  }

  private static Token token(Matcher matcher) {
    for (Kind kind : List.of(Kind.NUMBER, Kind.NAME, Kind.TEXT, Kind.SIGN)) {
      String group = kind.name().toLowerCase(java.util.Locale.ROOT);
      String text = matcher.group(group);
      if (text != null) {
        boolean isQuoted = kind == Kind.TEXT || text.startsWith("`");
        String bare = isQuoted ? text.substring(1, text.length() - 1) : text;
        return new Token(kind, bare, matcher.start(group));
      }
    }
    throw new IllegalStateException("Cannot tell token: " + matcher.group());
  }

  Token peek() {
    return tokens.get(next);
  }

  Token take() {
    return tokens.get(next++);
  }

  /** Takes the sign if it is next. */
  boolean takes(String sign) {
    boolean is = isNext(sign);
    next += is ? 1 : 0;
    return is;
  }

  boolean isNext(String sign) {
    return peek().kind() == Kind.SIGN && peek().text().equals(sign);
  }

  /** Returns whether a name and a single = come next: a named argument. */
  boolean isNamed() {
    Token after = tokens.get(Math.min(next + 1, tokens.size() - 1));
    return peek().kind() == Kind.NAME && after.kind() == Kind.SIGN && after.text().equals("=");
  }

  void require(String sign) {
    if (!takes(sign)) {
      throw unexpected(sign + " expected");
    }
  }

  FormulaException unexpected(String what) {
    return error(peek().at(), "%s, not %s".formatted(what, peek().text()));
  }

  private FormulaException error(int at, String what) {
    return FormulaException.of(
        formula,
        "%s at character %d".formatted(what, at + 1),
        "write it as in R, such as \"Surv(time, event) ~ age + sex\"");
  }
}
