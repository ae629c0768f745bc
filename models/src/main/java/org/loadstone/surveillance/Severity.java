package org.loadstone.surveillance;

/** Days lost in the bins of the IOC statement (Bahr 2020, doi:10.1136/bjsports-2019-101969). */
public enum Severity {
  NONE("0 days"),
  SHORT("1-7 days"),
  MEDIUM("8-28 days"),
  LONG("over 28 days");

  private final String words;

  Severity(String words) {
    this.words = words;
  }

  /** Returns the bin in words. */
  public String words() {
    return words;
  }

  /** Returns the bin of a number of days. */
  public static Severity of(int days) {
    return days <= 0 ? NONE : days <= 7 ? SHORT : days <= 28 ? MEDIUM : LONG;
  }
}
