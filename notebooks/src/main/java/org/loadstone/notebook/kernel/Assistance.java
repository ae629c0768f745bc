package org.loadstone.notebook.kernel;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.SourceCodeAnalysis.Documentation;
import jdk.jshell.SourceCodeAnalysis.Suggestion;
import jdk.jshell.VarSnippet;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;

/** What the kernel says about code that is being written. */
final class Assistance {
  private final Cells cells;

  Assistance(Cells cells) {
    this.cells = cells;
  }

  /** Returns how the text before {@code cursor} can go on, best fits first. */
  ReplacementOptions complete(String text, int cursor) {
    int start = cells.snippetStart(text, cursor);
    int[] anchor = new int[1];
    List<Suggestion> all =
        cells
            .analysis()
            .completionSuggestions(text.substring(start, cursor), cursor - start, anchor);
    List<String> words =
        all.stream()
            .sorted(
                Comparator.comparing((Suggestion s) -> !s.matchesType())
                    .thenComparing(Suggestion::continuation))
            .map(Suggestion::continuation)
            .distinct()
            .toList();
    return new ReplacementOptions(words, start + anchor[0], cursor);
  }

  /** Returns the signatures, or the type of a variable, at {@code cursor}; empty for neither. */
  Optional<String> inspect(String text, int cursor) {
    int start = cells.snippetStart(text, cursor);
    int end = wordEnd(text, cursor);
    Optional<String> variable = cells.findVariable(word(text, end)).map(Assistance::described);
    return variable
        .or(() -> documentation(text.substring(start), cursor - start))
        .or(() -> documentation(text.substring(start, end) + "(", end - start + 1));
  }

  private static String described(VarSnippet variable) {
    return variable.typeName() + " " + variable.name();
  }

  private Optional<String> documentation(String code, int cursor) {
    SourceCodeAnalysis analysis = cells.analysis();
    List<String> parts =
        analysis.documentation(code, cursor, true).stream()
            .map(Assistance::part)
            .distinct()
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", parts));
  }

  private static String part(Documentation one) {
    String javadoc = one.javadoc();
    return javadoc == null || javadoc.isBlank()
        ? one.signature()
        : one.signature() + "\n" + javadoc.strip().indent(4);
  }

  private static int wordEnd(String text, int cursor) {
    int end = cursor;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String word(String text, int end) {
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    boolean isMember = start > 0 && text.charAt(start - 1) == '.';
    return isMember ? "" : text.substring(start, end);
  }
}
