package org.loadstone.risk.declared;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which features learners see. A pattern is a name in which {@code *} stands for any characters.
 *
 * @param include patterns, empty for what the platform offers
 * @param exclude patterns taken away again
 */
public record FeatureChoice(List<String> include, List<String> exclude) {
  /** What the platform offers. */
  public static final FeatureChoice OFFERED = new FeatureChoice(List.of(), List.of());

  public FeatureChoice {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /**
   * Returns the chosen names in the order of {@code all}.
   *
   * @param all every known name
   * @param offered those of them taken when nothing is included by name
   * @throws IllegalArgumentException if a pattern fits no name, or none is left
   */
  public List<String> of(List<String> all, List<String> offered) {
    include.forEach(pattern -> requireFit(pattern, all));
    exclude.forEach(pattern -> requireFit(pattern, all));
    List<String> chosen =
        all.stream()
            .filter(name -> include.isEmpty() ? offered.contains(name) : fits(include, name))
            .filter(name -> !fits(exclude, name))
            .toList();
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot choose features: every included one is excluded; exclude fewer");
    }
    return chosen;
  }

  private static void requireFit(String pattern, List<String> all) {
    if (all.stream().noneMatch(name -> fits(List.of(pattern), name))) {
      throw new IllegalArgumentException(
          "Cannot choose features: none is named %s; see docs/features.md, * stands for any text"
              .formatted(pattern));
    }
  }

  private static boolean fits(List<String> patterns, String name) {
    return patterns.stream()
        .map(pattern -> ("\\Q" + pattern.replace("*", "\\E.*\\Q") + "\\E"))
        .anyMatch(regex -> Pattern.matches(regex, name));
  }
}
