package org.loadstone.risk.card;

/**
 * An item of a reporting checklist.
 *
 * @param id such as {@code 12c}
 * @param part of a report that the item belongs to
 * @param asks what it asks for, in short
 * @param applies D for the development of a model, E for its evaluation, or both
 * @param known what the run, or the team, says; may be empty
 * @param missing what the team must still write; empty where nothing is missing
 */
public record ChecklistItem(
    String id, String part, String asks, Applies applies, String known, String missing) {
  /** What an item is about. */
  public enum Applies {
    D("D"),
    E("E"),
    BOTH("D;E");

    private final String letters;

    Applies(String letters) {
      this.letters = letters;
    }

    /** Returns the letters of the checklist. */
    public String letters() {
      return letters;
    }
  }

  /**
   * Checks that something is said.
   *
   * @throws IllegalArgumentException if nothing is known and nothing missing
   */
  public ChecklistItem {
    if (known.isBlank() && missing.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot state item %s: nothing known, nothing missing; say what the team must write"
              .formatted(id));
    }
  }

  /** Returns whether something is still to be written. */
  public boolean isOpen() {
    return !missing.isEmpty();
  }

  /** Returns {@code open} or {@code filled}. */
  public String state() {
    return isOpen() ? "open" : "filled";
  }

  /** Returns what is known, then {@code open:} and what is missing. */
  public String text() {
    String rest = isOpen() ? "open: " + missing : "";
    return known.isEmpty() || rest.isEmpty() ? known + rest : known + " " + rest;
  }

  /** Returns this item with the team's words added; nothing is missing then. */
  ChecklistItem answered(String words) {
    String all = known.isEmpty() ? words : known + " " + words;
    return new ChecklistItem(id, part, asks, applies, all, "");
  }
}
