package org.loadstone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoFontsTest {
  private static final Pattern FONTS = Pattern.compile("\\b(java\\.awt|sun\\.font|sun\\.awt)\\.");

  @TempDir Path folder;

  @Test
  void anotherJvmWithoutFontsInAnotherLanguageDrawsTheSameBytesAndLoadsNoFontClass()
      throws Exception {
    Path log = folder.resolve("classes.txt");
    ProcessBuilder fork =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:file=" + log,
            "-Duser.language=ar",
            "-Duser.country=EG",
            "-Duser.timezone=Asia/Tokyo",
            "-Dfile.encoding=ISO-8859-1",
            "-Dsun.awt.fontconfig=/nonexistent",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            GalleryDigest.class.getName());
    fork.environment().put("FONTCONFIG_FILE", "/nonexistent");
    fork.environment().put("FONTCONFIG_PATH", "/nonexistent");
    Process process = fork.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("digest " + GalleryDigest.digest());
    List<String> loaded = Files.readAllLines(log);
    assertThat(loaded.stream().filter(l -> l.contains("org.jetbrains.letsPlot")).count())
        .isPositive();
    assertThat(loaded.stream().filter(l -> FONTS.matcher(l).find()).toList()).isEmpty();
  }
}
