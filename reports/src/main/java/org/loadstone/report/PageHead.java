package org.loadstone.report;

import static org.loadstone.chart.Markup.escape;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.loadstone.chart.Tone;

/**
 * The head of a page: its style, and a content security policy that allows nothing from outside.
 */
public final class PageHead {
  private static final String STYLE = resource("report.css");

  private PageHead() {}

  /** Returns the head of a page that runs one script. */
  static String withScript(String title, String script) {
    return html(title, "script-src 'sha256-" + sha256(script) + "'; ");
  }

  /** Returns the head of a page that runs none. */
  public static String withoutScript(String title) {
    return html(title, "");
  }

  private static String html(String title, String scripts) {
    return "<head>\n<meta charset=\"utf-8\"/>\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
        + " 'unsafe-inline'; "
        + scripts
        + "base-uri 'none'; form-action 'none'\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
        + "<meta name=\"robots\" content=\"noindex\"/>\n<title>"
        + escape(title)
        + "</title>\n<style>"
        + Tone.styleSheet()
        + STYLE
        + "</style>\n</head>\n";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash script: this JDK has no SHA-256", e);
    }
  }

  static String resource(String name) {
    try (InputStream in = PageHead.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read page resource: " + name, e);
    }
  }
}
