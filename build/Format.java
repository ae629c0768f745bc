import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks or applies the house format to every Java file; see CONTRIBUTING.md. */
public final class Format {
  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] args) throws IOException {
    boolean apply = args.length > 0 && args[0].equals("apply");
    List<Path> sources;
    try (var files = Files.walk(Path.of("."))) {
      sources = files.filter(Format::isSource).sorted().toList();
    }
    List<Path> changed = sources.parallelStream().filter(f -> differs(f, apply)).toList();
    if (apply) {
      System.out.println("Formatted " + changed.size() + " of " + sources.size() + " files");
    } else if (!changed.isEmpty()) {
      changed.forEach(f -> System.err.println("Not formatted: " + f));
      System.err.println("Run: mvn -B -N initialize -Pformat");
      System.exit(1);
    }
  }

  private static boolean isSource(Path file) {
    String path = file.toString().replace('\\', '/');
    return path.endsWith(".java")
        && !path.contains("/target/")
        && !path.contains("/.git/")
        && !path.contains("/demo-out/");
  }

  private static boolean differs(Path file, boolean apply) {
    try {
      String source = Files.readString(file);
      String ordered =
          ImportOrderer.reorderImports(
              RemoveUnusedImports.removeUnusedImports(source), JavaFormatterOptions.Style.GOOGLE);
      String formatted = FORMATTER.formatSource(ordered);
      if (formatted.equals(source)) {
        return false;
      }
      if (apply) {
        Files.writeString(file, formatted);
      }
      return true;
    } catch (FormatterException | IOException e) {
      throw new IllegalStateException("Cannot format " + file + ": " + e.getMessage(), e);
    }
  }
}
