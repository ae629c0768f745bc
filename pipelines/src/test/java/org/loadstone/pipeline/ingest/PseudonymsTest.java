package org.loadstone.pipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.source.InputError;

class PseudonymsTest {
  private static final String KEY = "000102030405060708090a0b0c0d0e0f";

  @TempDir private Path folder;

  @Test
  void one_name_typed_in_two_ways_is_one_athlete() {
    Pseudonyms pseudonyms = Pseudonyms.of(new byte[16]);
    String composed = pseudonyms.of("Zo\u00eb \u00c5s");

    assertThat(pseudonyms.of("Zoe\u0308 A\u030as")).isEqualTo(composed);
    assertThat(pseudonyms.of(" \u00a0Zo\u00eb \u00c5s\t")).isEqualTo(composed);
    assertThat(pseudonyms.of("Zoe As")).isNotEqualTo(composed);
  }

  @Test
  void a_pseudonym_is_the_first_twelve_bytes_of_hmac_sha_256() {
    Pseudonyms pseudonyms = Pseudonyms.of(HexFormat.of().parseHex(KEY));
    // printf Anna | openssl dgst -sha256 -mac HMAC -macopt hexkey:$KEY
    assertThat(pseudonyms.of("Anna")).isEqualTo("aa9a832bb9421137537924e0e");
    assertThat(pseudonyms.of("anna")).isNotEqualTo(pseudonyms.of("Anna"));
  }

  @Test
  void another_key_gives_other_pseudonyms_and_another_fingerprint() {
    Pseudonyms one = Pseudonyms.of(new byte[16]);
    Pseudonyms other = Pseudonyms.of(HexFormat.of().parseHex(KEY));
    assertThat(one.of("Anna")).isNotEqualTo(other.of("Anna"));
    assertThat(one.fingerprint()).hasSize(16).isNotEqualTo(other.fingerprint());
  }

  @Test
  void a_missing_key_file_is_made_for_its_owner_only_and_read_again() throws IOException {
    Path key = folder.resolve("config/pseudonym.key");
    Pseudonyms made = Pseudonyms.ofFile(key, folder.resolve("store"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(key)).matches("[0-9a-f]{64}\n");
    assertThat(Pseudonyms.ofFile(key, folder.resolve("store")).of("Anna"))
        .isEqualTo(made.of("Anna"));
  }

  @Test
  void a_key_inside_the_store_is_refused_and_not_made() {
    Path store = folder.resolve("store");
    Path key = store.resolve("sub/../pseudonym.key");
    assertThatThrownBy(() -> Pseudonyms.ofFile(key, store))
        .isInstanceOf(InputError.class)
        .hasMessage(
            "Cannot use key file %s: it lies inside the store; keep the key elsewhere", key);
    assertThat(store).doesNotExist();
  }

  @Test
  void a_link_that_leads_into_the_store_does_not_hide_the_key() throws IOException {
    Path store = Files.createDirectory(folder.resolve("store"));
    Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), store);
    assertThatThrownBy(() -> Pseudonyms.ofFile(link.resolve("pseudonym.key"), store))
        .isInstanceOf(InputError.class)
        .hasMessageContaining("it lies inside the store");
  }

  @Test
  void a_short_key_is_refused() throws IOException {
    Path key = Files.writeString(folder.resolve("short.key"), "00ff");
    assertThatThrownBy(() -> Pseudonyms.ofFile(key, folder.resolve("store")))
        .isInstanceOf(InputError.class)
        .hasMessage("Cannot use the pseudonym key: 2 bytes; give at least 16");
  }

  @Test
  void a_key_that_is_not_hexadecimal_is_refused_without_printing_it() throws IOException {
    Path key = Files.writeString(folder.resolve("text.key"), "correct horse battery staple");
    assertThatThrownBy(() -> Pseudonyms.ofFile(key, folder.resolve("store")))
        .isInstanceOf(InputError.class)
        .hasMessageStartingWith("Cannot read key file " + key)
        .hasMessageEndingWith("give hexadecimal digits on one line")
        .hasMessageNotContaining("horse battery");
  }
}
