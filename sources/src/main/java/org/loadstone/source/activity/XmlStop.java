package org.loadstone.source.activity;

/** Where and why XML is not read further. */
final class XmlStop extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  XmlStop(int line, String reason) {
    super(reason, null, false, false);
    this.line = line;
  }

  int line() {
    return line;
  }
}
