package org.loadstone.chart;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The palette: each tone has a light and a dark form.
 *
 * <p>The series colours are those of Okabe and Ito (2008), which readers with each common kind of
 * colour blindness can tell apart (https://jfly.uni-koeln.de/color/); dark forms are lighter
 * variants. A tone never carries meaning alone: charts add dashes, shapes or words.
 *
 * <p>Drawings hold the light form as a plain attribute, so that any SVG reader shows them; {@link
 * #styleSheet()} lets a browser exchange it.
 */
public enum Tone {
  INK("#1f2933", "#e4e8ec"),
  SOFT("#52606d", "#a9b4be"),
  MUTED("#9aa5b1", "#6f7c88"),
  RULE("#dde2e7", "#333b43"),
  PAPER("#ffffff", "#15191d"),
  BLUE("#0072b2", "#5ab4ea"),
  VERMILION("#d55e00", "#f2935a"),
  GREEN("#009e73", "#3fc9a2"),
  PURPLE("#b0578d", "#e0a0c6"),
  STEP_1("#e2edf5", "#1d2b37"),
  STEP_2("#b5d2e6", "#23506f"),
  STEP_3("#77b0d3", "#2f78a6"),
  STEP_4("#3786bc", "#5aa6d5"),
  STEP_5("#0b5a93", "#acd6f3");

  /** From little to much, for ordered values. */
  public static final List<Tone> STEPS = List.of(STEP_1, STEP_2, STEP_3, STEP_4, STEP_5);

  private final String light;
  private final String dark;

  Tone(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Returns the colour on white paper as {@code #rrggbb}, lower case. */
  public String light() {
    return light;
  }

  /** Returns the colour on a dark page as {@code #rrggbb}, lower case. */
  public String dark() {
    return dark;
  }

  /** Returns the CSS custom property that holds this tone in a page, with {@code var(...)}. */
  public String css() {
    return "var(" + property() + ")";
  }

  /**
   * Returns the CSS that a page with fragments carries once: the tones as custom properties of the
   * root, dark where the reader asks for dark, light again on paper.
   */
  public static String styleSheet() {
    return ":root{color-scheme:light dark;"
        + properties(false)
        + "}@media screen and (prefers-color-scheme:dark){:root{"
        + properties(true)
        + "}}"
        + each(t -> rule("fill", t, t.css()) + rule("stroke", t, t.css()));
  }

  static String darkRules() {
    return "@media (prefers-color-scheme:dark){"
        + each(t -> rule("fill", t, t.dark) + rule("stroke", t, t.dark))
        + "}";
  }

  private static String properties(boolean dark) {
    return each(t -> t.property() + ":" + (dark ? t.dark : t.light) + ";");
  }

  private static String rule(String attribute, Tone tone, String value) {
    return ".ls-chart [%s=\"%s\"]{%s:%s}".formatted(attribute, tone.light, attribute, value);
  }

  private static String each(Function<Tone, String> part) {
    return Stream.of(values()).map(part).collect(Collectors.joining());
  }

  private String property() {
    return "--ls-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
