package org.loadstone.chart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Prints a digest of all charts: run in a JVM of its own with other settings. */
final class GalleryDigest {
  private GalleryDigest() {}

  public static void main(String[] args) throws Exception {
    System.out.println("digest " + digest());
  }

  static String digest() throws Exception {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    for (Chart chart : Gallery.charts().values()) {
      sha.update(chart.svg().getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
