package org.loadstone.research;

/** Something with a form for a page; {@link Object#toString()} is its form in plain text. */
public interface View {
  /** Returns an HTML fragment without scripts, all text in it escaped. */
  String html();
}
