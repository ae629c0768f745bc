package org.loadstone.feature;

import java.util.List;
import java.util.Locale;

/** The catalogue of features for people. */
public final class FeaturePages {
  /** Returns one section a group and one entry a feature, as Markdown. */
  public static String markdown(List<FeatureGroup> groups) {
    StringBuilder out = new StringBuilder("# Features\n\n");
    out.append("Made from the definitions; change those, not this page.\n\n");
    out.append("A feature of a night is read from what was known by then, the day itself ");
    out.append("included. It is present or absent, never a stand-in: absent is not zero.\n\n");
    out.append("| group | features |\n|---|---|\n");
    for (FeatureGroup group : groups) {
      out.append("| [%s](#%s) |".formatted(group.title(), anchor(group.title())));
      group
          .features()
          .forEach(one -> out.append(" [`%s`](#%s)".formatted(one.name(), anchor(one.name()))));
      out.append(" |\n");
    }
    groups.forEach(group -> section(out, group));
    return out.toString();
  }

  private static String anchor(String title) {
    return title.toLowerCase(Locale.ROOT).replace(' ', '-').replaceAll("[^a-z0-9_-]", "");
  }

  private static void section(StringBuilder out, FeatureGroup group) {
    out.append("\n## ").append(group.title()).append("\n\n").append(group.about()).append('\n');
    group.offered().forEach(feature -> entry(out, feature.about(), "yes"));
    group.further().forEach(feature -> entry(out, feature.about(), "no"));
  }

  private static void entry(StringBuilder out, FeatureAbout about, String offered) {
    out.append("\n### ").append(about.name()).append("\n\n").append(about.label()).append(".\n\n");
    out.append("- What: ").append(about.formula()).append('\n');
    out.append("- Unit: ").append(about.unit().symbol().isEmpty() ? "none" : about.unit().symbol());
    out.append("; range: ").append(about.range()).append('\n');
    out.append("- Absent: ").append(about.absent()).append('\n');
    out.append("- Source: ").append(about.source()).append('\n');
    out.append("- Offered to the standard study: ").append(offered).append('\n');
    if (!about.caveat().isEmpty()) {
      out.append("- Mind: ").append(about.caveat()).append('\n');
    }
  }

  private FeaturePages() {}
}
