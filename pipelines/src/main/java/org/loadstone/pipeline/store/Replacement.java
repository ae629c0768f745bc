package org.loadstone.pipeline.store;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * Results of a job that change as a whole: written beside their place as {@code .name.*}, then
 * moved there. A reader finds the old content or the new, between the two moves of a folder none,
 * and never a mixture. What a killed run left beside the place is removed by the next.
 */
public final class Replacement {
  /** Writes the new content. */
  @FunctionalInterface
  public interface Writer {
    /** Fills {@code draft}, an empty folder or file. */
    void write(Path draft) throws IOException;
  }

  /**
   * Replaces a folder; nothing of the old one stays. The new one has mode 0700, its files 0600.
   *
   * @throws IOException if the content cannot be written; the old folder is then still in place
   */
  public static void ofFolder(Path folder, Writer writer) throws IOException {
    Path parent = Files.createDirectories(folder.toAbsolutePath().getParent());
    Path old = folder.resolveSibling(prefix(folder) + "old");
    if (!Files.exists(folder) && Files.exists(old)) {
      Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE); // a run was killed between its moves
    }
    try {
      Path draft = Files.createTempDirectory(parent, prefix(folder));
      writer.write(draft);
      StoreFolder.tighten(draft);
      swap(draft, folder);
    } finally {
      removeLeftovers(folder);
    }
  }

  /**
   * Replaces a file; its mode is 0600.
   *
   * @throws IOException if the content cannot be written; the old file is then still in place
   */
  public static void ofFile(Path file, Writer writer) throws IOException {
    Path parent = Files.createDirectories(file.toAbsolutePath().getParent());
    try {
      Path draft = Files.createTempFile(parent, prefix(file), "");
      writer.write(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      removeLeftovers(file);
    }
  }

  private static void swap(Path draft, Path folder) throws IOException {
    Path old = folder.resolveSibling(prefix(folder) + "old");
    remove(old);
    boolean replaces = Files.exists(folder);
    if (replaces) {
      Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, folder, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private static String prefix(Path place) {
    return "." + place.getFileName() + ".";
  }

  private static void removeLeftovers(Path place) throws IOException {
    List<Path> leftovers;
    try (Stream<Path> beside = Files.list(place.toAbsolutePath().getParent())) {
      leftovers =
          beside.filter(path -> path.getFileName().toString().startsWith(prefix(place))).toList();
    }
    for (Path leftover : leftovers) {
      remove(leftover);
    }
  }

  private static void remove(Path path) throws IOException {
    if (Files.exists(path)) {
      Files.walkFileTree(path, new Removal());
    }
  }

  private static final class Removal extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }

  private Replacement() {}
}
