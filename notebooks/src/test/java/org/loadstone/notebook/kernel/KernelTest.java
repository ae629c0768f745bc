package org.loadstone.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.loadstone.notebook.Jupyter;
import org.loadstone.notebook.JupyterHere;
import org.loadstone.notebook.KernelSpec;

/** The kernel as Jupyter meets it: its own process, Jupyter's own client. */
class KernelTest {
  @TempDir private static Path data;
  private static KernelDriver kernel;
  private static double secondsToStart;

  @BeforeAll
  static void startKernel() throws IOException {
    Jupyter jupyter = JupyterHere.require();
    JupyterHere.writeKernel(data);
    kernel = KernelDriver.open(jupyter, data);
    secondsToStart = kernel.start(KernelSpec.NAME, data.resolve("kernel.err"));
  }

  @AfterAll
  static void stopKernel() throws IOException {
    if (kernel != null) {
      kernel.close();
      assertThat(Files.readString(data.resolve("kernel.err"))).isEmpty();
    }
  }

  @Test
  void itAnswersBeforeAReaderWonders() {
    assertThat(secondsToStart).isPositive().isLessThan(20);
  }

  @Test
  void aLastExpressionWithoutSemicolonIsShown() {
    assertThat(kernel.run("int shown = 41;\nshown + 1").value("text/plain")).isEqualTo("42");
    assertThat(kernel.run("shown + 1;").messages("execute_result")).isEmpty();
    assertThat(kernel.run("System.out.printf(\"%d\", 7)").messages("execute_result")).isEmpty();
    assertThat(kernel.run("Object nothing = null;\nnothing").messages("execute_result")).isEmpty();
  }

  @Test
  void aLaterImportKeepsVariables() {
    kernel.run("int kept = 5;\nList<Integer> list = new ArrayList<>(List.of(1, 2));");
    kernel.run("list.add(kept);");

    var answer = kernel.run("import java.util.concurrent.atomic.*;\nlist + \" \" + kept");

    assertThat(answer.value("text/plain")).isEqualTo("[1, 2, 5] 5");
  }

  @Test
  void anInterruptEndsATightLoopAndKeepsVariables() throws InterruptedException {
    kernel.run("import java.util.concurrent.*;\nint before = 3;");
    kernel.begin("while (true) {}");
    Thread.sleep(1500);
    kernel.interrupt();

    assertThat(kernel.finish().error()).contains("Interrupted").contains("was stopped");
    assertThat(kernel.run("before").value("text/plain")).isEqualTo("3");
  }

  @Test
  void anInterruptEndsALoopInAMethodOfAnEarlierCell() throws InterruptedException {
    kernel.run("long spin() { long n = 0; while (true) { n++; } }");
    kernel.begin("spin()");
    Thread.sleep(1500);
    kernel.interrupt();

    assertThat(kernel.finish().error()).contains("Interrupted");
  }

  @Test
  void aHundredThousandLinesArriveWhole() {
    var answer =
        kernel.run("for (int i = 0; i < 100_000; i++) { System.out.println(i + \" ä\"); }");

    String expected =
        IntStream.range(0, 100_000).mapToObj(i -> i + " ä\n").collect(Collectors.joining());
    assertThat(answer.printed()).isEqualTo(expected);
    assertThat(answer.messages("stream")).hasSizeLessThan(200);
    assertThat(answer.reply().path("status").asText()).isEqualTo("ok");
  }

  @Test
  void anExceptionPointsAtTheLinesOfItsCells() {
    kernel.run("int half(int a) {\n  return a / (a - a);\n}");

    String error = kernel.run("int ten = 10;\n\nhalf(ten);").error();

    assertThat(error)
        .contains("ArithmeticException: / by zero")
        .containsPattern("at cell \\d+, line 2 in half:  return a / \\(a - a\\);")
        .containsPattern("at cell \\d+, line 3:  half\\(ten\\);")
        .doesNotContain("REPL", "jdk.internal", "org.loadstone.notebook");
  }

  @Test
  void aCellThatDoesNotCompilePointsAtItsLine() {
    String error = kernel.run("int fine = 1;\nString text = 5;").error();

    assertThat(error)
        .contains("Does not compile: incompatible types")
        .containsPattern("cell \\d+, line 2: ")
        .contains("    String text = 5;\n                  ^");
    assertThat(kernel.run("missing + 1").error()).contains("cannot find symbol: variable missing");
    assertThat(kernel.run("if (true) {").error()).contains("ends inside what begins on line 1");
  }

  @Test
  void anExitIsRefusedAndTheKernelLives() {
    kernel.run("int alive = 1;");

    assertThat(kernel.run("System.exit(3)").error()).contains("Cannot exit with 3 from a cell");
    assertThat(kernel.run("Runtime.getRuntime().halt(4)").error()).contains("Cannot exit with 4");
    assertThat(kernel.run("alive").value("text/plain")).isEqualTo("1");
  }

  @Test
  void aTypeDeclaredAnewSaysWhatItDrops() {
    kernel.run("record Pair(int a, int b) {}\nPair pair = new Pair(1, 2);");

    assertThat(kernel.run("record Pair(int a, int b, int c) {}").printed())
        .contains("Note: pair lost its value: its type was declared anew");
  }

  @Test
  void completionKnowsThePlatformAndTheCells() {
    kernel.run("Sheet completed = Sheet.of(List.of(Sheet.Column.of(\"a\")), List.of(List.of(1)));");

    var members = kernel.complete("int x = 1;\ncompleted.sorted");
    assertThat(members.path("matches").toString()).contains("sortedBy(", "sortedDownBy(");
    assertThat(members.path("cursor_start").asInt()).isEqualTo("int x = 1;\ncompleted.".length());
    assertThat(kernel.complete("Loadstone.op").path("matches").toString()).contains("open(");
  }

  @Test
  void inspectionShowsSignaturesAndTypes() {
    kernel.run("LocalDate inspected = LocalDate.of(2026, 3, 28);");

    assertThat(text(kernel.inspect("inspected"))).isEqualTo("LocalDate inspected");
    assertThat(text(kernel.inspect("Loadstone.open("))).contains("Loadstone.open(Path folder)");
    assertThat(text(kernel.inspect("Math.max"))).contains("max(double a, double b)");
    assertThat(kernel.inspect("nowhere").path("found").asBoolean()).isFalse();
  }

  private static String text(JsonNode reply) {
    return reply.path("data").path("text/plain").asText();
  }

  @Test
  void itKnowsWhenACellIsWhole() {
    assertThat(kernel.isComplete("int z = 1").path("status").asText()).isEqualTo("complete");
    assertThat(kernel.isComplete("int f() {").path("status").asText()).isEqualTo("incomplete");
  }

  @Test
  void cellsShareAThreadAndWithItWhatSparkKeepsThere() throws InterruptedException {
    kernel.run("ThreadLocal<String> local = new ThreadLocal<>();\nlocal.set(\"kept\");");
    kernel.begin("while (true) {}");
    Thread.sleep(1500);
    kernel.interrupt();
    kernel.finish();

    assertThat(kernel.run("local.get() + Thread.interrupted()").value("text/plain"))
        .isEqualTo("keptfalse");
  }

  @Test
  void aSheetIsShownAsATableAndEscaped() {
    var answer =
        kernel.run("Sheet.of(List.of(Sheet.Column.of(\"a<b\")), List.of(List.of(\"<script>\")))");

    assertThat(answer.value("text/html")).contains("a&lt;b", "<td", "&lt;script&gt;");
    assertThat(answer.value("text/plain")).isEqualTo("a<b\n<script>");
  }

  @Test
  void aChartIsShownAsSvgOnItsOwnPaper() {
    var answer =
        kernel.run(
            """
            LineChart.of(
                ChartText.of("A line", "It rises."),
                List.of(Line.of("y", Line.Kind.SOLID, Tone.BLUE, List.of(XY.of(0, 1), XY.of(1, 2)))))
            """);

    assertThat(answer.value("image/svg+xml"))
        .startsWith("<svg class=\"ls-chart\"")
        .contains("</style><rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>")
        .contains("A line");
    assertThat(answer.value("text/html"))
        .startsWith("<img alt=\"A line. It rises.\" src=\"data:image/svg+xml;base64,");
    assertThat(answer.value("text/plain")).isEqualTo("A line. It rises.");
  }

  @Test
  void severalValuesOfACellAreShownInOrder() {
    var answer = kernel.run("System.out.println(\"first\");\nshow(\"second\");\n\"third\"");

    assertThat(answer.printed()).isEqualTo("first\n");
    assertThat(answer.messages("display_data").getFirst().path("data").path("text/plain").asText())
        .isEqualTo("second");
    assertThat(answer.value("text/plain")).isEqualTo("third");
    assertThat(answer.json().path("messages").get(0).path("type").asText()).isEqualTo("stream");
  }
}
