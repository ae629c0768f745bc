package org.loadstone.source.file;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.loadstone.source.InputError;
import org.loadstone.source.SourceFile;

/**
 * The sign that the numbers of one file have between whole and fraction.
 *
 * <p>A comma that only the delimiter tells lets points through, but not both in one column: one of
 * them may stand between thousands, and the number would be a thousand times too small. A stated
 * comma lets no point through.
 */
public final class DecimalSigns {
  /** What a number with a point is told where a comma is stated. */
  public static final String COMMA_EXPECTED =
      "a number with a decimal comma and no sign between thousands";

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d*[.,]\\d+([eE][+-]?\\d+)?");

  private final char sign;
  private final boolean isStated;
  private final Map<String, Seen> first = new HashMap<>();

  private DecimalSigns(char sign, boolean isStated) {
    this.sign = sign;
    this.isStated = isStated;
  }

  /** The first number of a column that has a sign. */
  private record Seen(char sign, long line, String text) {}

  /** Returns the sign that a user states. */
  public static DecimalSigns stated(char sign) {
    return new DecimalSigns(sign, true);
  }

  /** Returns the sign that the form of a file tells. */
  public static DecimalSigns told(char sign) {
    return new DecimalSigns(sign, false);
  }

  public boolean isComma() {
    return sign == ',';
  }

  /** Returns true for a number with a point where the sign is stated to be a comma. */
  public boolean isForeign(String text) {
    return isStated && isComma() && text.indexOf('.') >= 0 && NUMBER.matcher(text).matches();
  }

  /**
   * Refuses a number with another sign than an earlier one of its column.
   *
   * @param text any text; what is no number passes
   * @throws InputError if the column has numbers with commas and numbers with points
   */
  public void requireSame(SourceFile file, String column, long line, String text) {
    if (isStated || !isComma() || !NUMBER.matcher(text).matches()) {
      return;
    }
    char own = text.indexOf(',') >= 0 ? ',' : '.';
    Seen before = first.computeIfAbsent(column, any -> new Seen(own, line, text));
    if (before.sign != own) {
      throw file.error(
          "line %d: %s \"%s\" and \"%s\" of line %d have two decimal signs"
              .formatted(line, column, text, before.text, before.line),
          "state the one with --decimal and write no sign between thousands");
    }
  }
}
