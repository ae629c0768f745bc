package org.loadstone.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.loadstone.source.InputError;

class StoreFolderTest {
  private static final String KEY = "0011223344556677";
  private static final Optional<ZoneId> OSLO = Optional.of(ZoneId.of("Europe/Oslo"));

  @TempDir private Path folder;

  private StoreFolder make() {
    return StoreFolder.openOrCreate(folder.resolve("store"), KEY, OSLO);
  }

  @Test
  void a_new_store_remembers_its_zone_and_key() {
    assertThat(make().zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    StoreFolder again =
        StoreFolder.openOrCreate(folder.resolve("store"), KEY, Optional.<ZoneId>empty());
    assertThat(again.zone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    assertThat(StoreFolder.open(folder.resolve("store")).root()).isEqualTo(again.root());
  }

  @Test
  void a_store_without_a_stated_zone_has_days_of_utc() {
    StoreFolder made = StoreFolder.openOrCreate(folder.resolve("s"), KEY, Optional.<ZoneId>empty());
    assertThat(made.zone()).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void another_key_is_refused() {
    Path root = make().root();
    assertThatThrownBy(() -> StoreFolder.openOrCreate(root, "ffff", OSLO))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot ingest into %s: its athletes were pseudonymised with another key; give that key",
            root);
  }

  @Test
  void another_zone_is_refused() {
    Path root = make().root();
    assertThatThrownBy(
            () -> StoreFolder.openOrCreate(root, KEY, Optional.of(ZoneId.of("Asia/Tokyo"))))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot ingest into %s with zone Asia/Tokyo: its days are days of Europe/Oslo; leave --zone out",
            root);
  }

  @Test
  void a_folder_that_holds_other_things_is_refused_and_left_alone() throws IOException {
    Path photo = Files.writeString(folder.resolve("photo.jpg"), "x");
    assertThatThrownBy(() -> StoreFolder.openOrCreate(folder, KEY, OSLO))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot make a store in %s: it holds other things; give an empty or new folder",
            folder);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(photo);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"club [1]", "{a,b}", "100%", "what?", "a*b", "a\\b"})
  void a_path_that_spark_takes_for_a_pattern_is_refused(String name) {
    Path root = folder.resolve(name);
    assertThatThrownBy(() -> StoreFolder.openOrCreate(root, KEY, OSLO))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot keep a store in " + root)
        .hasMessageEndingWith("choose another folder");
    assertThat(root).doesNotExist();
  }

  @Test
  void a_folder_that_is_no_store_cannot_be_opened() {
    assertThatThrownBy(() -> StoreFolder.open(folder))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot open store %s: it is not a store; run loadstone ingest first", folder);
  }

  @Test
  void a_store_of_a_newer_format_is_refused() throws IOException {
    Path root = make().root();
    Files.writeString(root.resolve("loadstone-store.json"), "{\"format\": 9}");
    assertThatThrownBy(() -> StoreFolder.open(root))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot open store %s: format 9, expected 4; use the version that made it", root);
  }

  @Test
  void a_store_of_an_older_format_is_to_be_made_again() throws IOException {
    Path root = make().root();
    Files.writeString(root.resolve("loadstone-store.json"), "{\"format\": 3}");
    assertThatThrownBy(() -> StoreFolder.open(root))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot open store %s: format 3, expected 4; ingest its sources into a new folder",
            root);
  }

  @Test
  void a_damaged_marker_is_an_input_error() throws IOException {
    Path root = make().root();
    Files.writeString(root.resolve("loadstone-store.json"), "{\"format\"");
    assertThatThrownBy(() -> StoreFolder.open(root))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read " + root.resolve("loadstone-store.json"))
        .hasMessageEndingWith("restore the file");
  }

  @Test
  void tightening_makes_folders_0700_and_files_0600() throws IOException {
    StoreFolder store = make();
    Path table = Files.createDirectories(store.table("wellness"));
    Path file = Files.writeString(table.resolve("part-0.parquet"), "x");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(table, PosixFilePermissions.fromString("rwxr-xr-x"));
    store.tighten();
    try (var paths = Files.walk(store.root())) {
      assertThat(paths)
          .isNotEmpty()
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }
}
