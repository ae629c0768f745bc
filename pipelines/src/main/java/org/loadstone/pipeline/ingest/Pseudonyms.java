package org.loadstone.pipeline.ingest;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.loadstone.source.InputError;

/**
 * Turns a source's athlete id into a pseudonym: HMAC-SHA-256 under a key that stays outside the
 * store.
 */
public final class Pseudonyms implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int LEAST_KEY_BYTES = 16;
  private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

  private final byte[] key;

  private Pseudonyms(byte[] key) {
    this.key = key.clone();
  }

  /**
   * Returns pseudonyms under a key.
   *
   * @throws InputError if it has fewer than 16 bytes
   */
  public static Pseudonyms of(byte[] key) {
    if (key.length < LEAST_KEY_BYTES) {
      throw new InputError(
          "Cannot use the pseudonym key: %d bytes; give at least %d"
              .formatted(key.length, LEAST_KEY_BYTES));
    }
    return new Pseudonyms(key);
  }

  /**
   * Reads the key file; makes one with a random key when there is none.
   *
   * @param file the key, as hexadecimal digits on one line
   * @param store the store's folder, which must not hold the key
   * @throws InputError if the file lies in the store or is no key
   */
  public static Pseudonyms ofFile(Path file, Path store) {
    if (real(file).startsWith(real(store))) {
      throw new InputError(
          "Cannot use key file %s: it lies inside the store; keep the key elsewhere"
              .formatted(file));
    }
    try {
      if (!Files.exists(file)) {
        write(file);
      }
      return of(HexFormat.of().parseHex(Files.readString(file).strip()));
    } catch (IOException | IllegalArgumentException e) {
      throw new InputError(
          "Cannot read key file %s: %s; give hexadecimal digits on one line"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path existing = absolute;
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing == null
          ? absolute
          : existing.toRealPath().resolve(existing.relativize(absolute)).normalize();
    } catch (IOException e) {
      return absolute;
    }
  }

  private static void write(Path file) throws IOException {
    byte[] fresh = new byte[32];
    new SecureRandom().nextBytes(fresh);
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    boolean modes = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    if (modes) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    }
    Files.writeString(file, HexFormat.of().formatHex(fresh) + "\n");
  }

  /**
   * Returns the pseudonym of an id: {@code a} and 24 hexadecimal digits. An id is the same however
   * its accents are encoded (Unicode NFC) and whatever blanks surround it.
   */
  public String of(String id) {
    String one =
        BLANKS_AROUND.matcher(Normalizer.normalize(id, Normalizer.Form.NFC)).replaceAll("");
    return "a" + HexFormat.of().formatHex(hmac(one), 0, 12);
  }

  /** Returns what tells one key from another without revealing it. */
  public String fingerprint() {
    return HexFormat.of().formatHex(hmac("loadstone key fingerprint"), 0, 8);
  }

  private byte[] hmac(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot pseudonymise: HmacSHA256 is missing", e);
    }
  }
}
