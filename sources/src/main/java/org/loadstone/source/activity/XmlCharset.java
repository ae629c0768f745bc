package org.loadstone.source.activity;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of XML: by its first two bytes, else as declared, else UTF-8. */
final class XmlCharset {
  private static final Pattern DECLARED =
      Pattern.compile(
          "^\\s*<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([A-Za-z0-9][A-Za-z0-9._-]*)[\"']");

  static Charset of(byte[] head) {
    int first = head.length < 2 ? 0 : (head[0] & 0xff) << Byte.SIZE | head[1] & 0xff;
    return switch (first) {
      case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
      case 0xFFFE, '<' << Byte.SIZE -> StandardCharsets.UTF_16LE;
      default -> declared(new String(head, StandardCharsets.ISO_8859_1));
    };
  }

  /** A declaration that could be read is not in UTF-16, whatever it says. */
  private static Charset declared(String head) {
    Matcher found = DECLARED.matcher(head);
    boolean isUsable =
        found.find()
            && !found.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16")
            && Charset.isSupported(found.group(1));
    return isUsable ? Charset.forName(found.group(1)) : StandardCharsets.UTF_8;
  }

  private XmlCharset() {}
}
