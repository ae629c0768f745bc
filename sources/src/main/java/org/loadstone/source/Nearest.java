package org.loadstone.source;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known names that a mistyped one is closest to. */
public final class Nearest {
  /** Returns the name at the smallest Levenshtein distance, the first of equals. */
  public static String to(String typed, List<String> names) {
    return to(typed, names, 1).getFirst();
  }

  /** Returns up to {@code most} names by their distance, those that begin with the text first. */
  public static List<String> to(String typed, List<String> names, int most) {
    String plain = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .sorted(
            Comparator.comparing((String name) -> plain.length() < 3 || !name.startsWith(plain))
                .thenComparingInt(name -> distance(typed, name))
                .thenComparingInt(name -> distance(plain, name.toLowerCase(Locale.ROOT))))
        .limit(most)
        .toList();
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  private Nearest() {}
}
