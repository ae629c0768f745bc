package org.loadstone.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {
  private static final Path PAGE = Path.of("target/browser");
  @TempDir Path profile;
  private Path chromium;
  private Path page;

  @BeforeEach
  void findBrowser() {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .map(folder -> Path.of(folder, "chromium"))
            .filter(Files::isExecutable)
            .findFirst();
    String need = "needs the Debian package chromium";
    if (Boolean.getBoolean("require.tools")) {
      assertThat(found).as(need).isPresent();
    }
    assumeTrue(found.isPresent(), need);
    chromium = found.orElseThrow();
    page = ReportPage.write(Fixture.whole(60), PAGE).toAbsolutePath();
  }

  @Test
  void theScriptRunsUnderTheContentPolicyInABrowser() throws Exception {
    String html = run("--dump-dom", page.toUri().toString());
    assertThat(html).contains("60 of 60 shown").contains("<h1>Monday 3 March 2025</h1>");
  }

  @Test
  void theFirstScreenIsPaintedInLightAndDark() throws Exception {
    assertThat(paperOf("light.png")).isEqualTo(0xffffff);
    assertThat(paperOf("dark.png", "--blink-settings=preferredColorScheme=0", "--force-dark-mode"))
        .isEqualTo(0x15191d);
  }

  private int paperOf(String name, String... options) throws Exception {
    Path image = PAGE.resolve(name).toAbsolutePath();
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of("--screenshot=" + image, "--window-size=1280,1200", page.toUri().toString()));
    run(arguments.toArray(String[]::new));
    var pixels = ImageIO.read(image.toFile());
    assertThat(pixels.getWidth()).isEqualTo(1280);
    return pixels.getRGB(5, 600) & 0xffffff;
  }

  @Test
  void itPrintsOnPaper() throws Exception {
    Path pdf = PAGE.resolve("report.pdf").toAbsolutePath();
    run("--no-pdf-header-footer", "--print-to-pdf=" + pdf, page.toUri().toString());
    assertThat(new String(Files.readAllBytes(pdf), StandardCharsets.ISO_8859_1))
        .startsWith("%PDF-")
        .containsPattern("/MediaBox \\[0 0 59[45][.0-9]* 84[12][.0-9]*\\]");
  }

  private String run(String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                chromium.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + profile));
    command.addAll(List.of(options));
    Path output = profile.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(output.toFile())
            .redirectError(profile.resolve("error.txt").toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("Chromium took over 60 s: " + command);
    }
    return Files.readString(output);
  }
}
