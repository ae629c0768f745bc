package org.loadstone.day;

/**
 * One version of what was recorded: it stands from the night it was known until another version of
 * the same record replaces it.
 *
 * @param known first night on which it stands, days since 1970-01-01
 * @param superseded first night on which another version stands in its place, {@link #NEVER} for
 *     the last one
 */
public record Version<T>(T content, int known, int superseded) {
  /** The night that does not come. */
  public static final int NEVER = Integer.MAX_VALUE;

  /** Returns true if this is what was known on {@code night}; {@link #NEVER} asks for the last. */
  public boolean standsOn(int night) {
    return known <= night && (isLast() || night < superseded);
  }

  /** Returns true if nothing has replaced it. */
  public boolean isLast() {
    return superseded == NEVER;
  }

  /** Returns the same nights of other content. */
  <U> Version<U> of(U other) {
    return new Version<>(other, known, superseded);
  }
}
