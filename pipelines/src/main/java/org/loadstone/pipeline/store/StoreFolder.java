package org.loadstone.pipeline.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.loadstone.label.Scope;
import org.loadstone.source.InputError;

/** The folder of a store: its marker file, its places and its file modes. */
public final class StoreFolder {
  private static final String MARKER = "loadstone-store.json";
  private static final int FORMAT = 4;
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;

  private StoreFolder(Path root) {
    this.root = root;
  }

  /** Spark takes these characters of a path for a pattern or an escape. */
  private static Path checked(Path root) {
    Path whole = root.toAbsolutePath().normalize();
    if (whole.toString().chars().anyMatch(c -> "[]{}*?\\%".indexOf(c) >= 0)) {
      throw new InputError(
          "Cannot keep a store in %s: its path holds one of [ ] { } * ? \\ %%; choose another folder"
              .formatted(whole));
    }
    return whole;
  }

  /** Returns true if a folder is a store. */
  public static boolean isStore(Path root) {
    return Files.isRegularFile(root.resolve(MARKER));
  }

  /**
   * Opens an existing store.
   *
   * @throws InputError if the folder is not a store or was made by another version
   */
  public static StoreFolder open(Path root) {
    Path marker = root.resolve(MARKER);
    if (!Files.isRegularFile(marker)) {
      throw new InputError(
          "Cannot open store %s: it is not a store; run loadstone ingest first".formatted(root));
    }
    StoreFolder folder = new StoreFolder(checked(root));
    int format = folder.marker().path("format").asInt();
    if (format < FORMAT) {
      throw new InputError(
          "Cannot open store %s: format %d, expected %d; ingest its sources into a new folder"
              .formatted(root, format, FORMAT));
    }
    if (format > FORMAT) {
      throw new InputError(
          "Cannot open store %s: format %d, expected %d; use the version that made it"
              .formatted(root, format, FORMAT));
    }
    return folder;
  }

  /**
   * Opens a store, or makes one in an empty or missing folder.
   *
   * @param keyFingerprint fingerprint of the key that pseudonymises athletes
   * @param zone the club's time zone, for a new store; empty for UTC or the store's own
   * @throws InputError if the folder holds other things, or the store has another key or zone
   */
  public static StoreFolder openOrCreate(Path root, String keyFingerprint, Optional<ZoneId> zone) {
    if (!Files.exists(root.resolve(MARKER))) {
      create(root, keyFingerprint, zone.orElse(ZoneOffset.UTC));
    }
    StoreFolder folder = open(root);
    String known = folder.marker().path("key_fingerprint").asText();
    if (!known.equals(keyFingerprint)) {
      throw new InputError(
          "Cannot ingest into %s: its athletes were pseudonymised with another key; give that key"
              .formatted(root));
    }
    if (zone.isPresent() && !zone.get().equals(folder.zone())) {
      throw new InputError(
          "Cannot ingest into %s with zone %s: its days are days of %s; leave --zone out"
              .formatted(root, zone.get(), folder.zone()));
    }
    return folder;
  }

  private static void create(Path given, String keyFingerprint, ZoneId zone) {
    Path root = checked(given);
    try {
      if (Files.isDirectory(root) && !isEmpty(root) || Files.isRegularFile(root)) {
        throw new InputError(
            "Cannot make a store in %s: it holds other things; give an empty or new folder"
                .formatted(root));
      }
      Files.createDirectories(root);
      ObjectNode marker = JSON.createObjectNode();
      marker.put("format", FORMAT);
      marker.put("key_fingerprint", keyFingerprint);
      marker.put("zone", zone.getId());
      Files.writeString(root.resolve(MARKER), marker.toPrettyString() + "\n");
    } catch (IOException e) {
      throw new InputError(
          "Cannot make a store in %s: %s; check the folder".formatted(root, e.getMessage()), e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private JsonNode marker() {
    try {
      return JSON.readTree(Files.readString(root.resolve(MARKER)));
    } catch (IOException e) {
      throw new InputError(
          "Cannot read %s: %s; restore the file".formatted(root.resolve(MARKER), e.getMessage()),
          e);
    }
  }

  /** Returns the club's time zone: days begin and end there. */
  public ZoneId zone() {
    return ZoneId.of(marker().path("zone").asText("UTC"));
  }

  public Path root() {
    return root;
  }

  /** Returns the folder of a Delta table, whether or not it exists. */
  public Path table(String name) {
    return root.resolve("tables").resolve(name);
  }

  /** Returns the file that names the versions readers see. */
  Path published() {
    return root.resolve("published.json");
  }

  /** Returns what readers of the tables see. */
  public Published seen() {
    return Published.read(published());
  }

  /** Returns the trained models. */
  public Models models() {
    return new Models(root.resolve("models"));
  }

  /** Returns the folder of the model in use, whether or not it exists. */
  public Path model() {
    return models().current();
  }

  /** Returns the file of the athlete-days at risk, from which studies take their rows. */
  public Path atRisk(Scope scope) {
    return root.resolve("matrix")
        .resolve(scope == Scope.ANY ? "at-risk-any.arrow" : "at-risk.arrow");
  }

  /** Returns the folder of a simulation. */
  public Path simulation() {
    return root.resolve("simulation");
  }

  /** Returns the folder of what jobs recorded about themselves. */
  public Path record() {
    return root.resolve("record");
  }

  /** Makes every folder 0700 and every file 0600 where the file system knows modes. */
  public void tighten() {
    tighten(root);
  }

  static void tighten(Path folder) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Tightening());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot set file modes under " + folder, e);
    }
  }

  private static final class Tightening extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      set(folder, FOLDER);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (attributes.isRegularFile()) {
        set(file, FILE);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException gone) {
      return FileVisitResult.CONTINUE;
    }

    private static void set(Path path, Set<PosixFilePermission> mode) throws IOException {
      if (!Files.getPosixFilePermissions(path).equals(mode)) {
        Files.setPosixFilePermissions(path, mode);
      }
    }
  }
}
