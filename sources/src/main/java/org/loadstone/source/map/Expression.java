package org.loadstone.source.map;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.loadstone.schema.Column;
import org.loadstone.source.Problem;
import org.loadstone.source.SourceFile;
import org.loadstone.source.file.FileRecord;

/**
 * How one column is filled from a record: a text is taken and changed step by step.
 *
 * @param taken where the text comes from
 * @param steps changes, in this order; none happens to an absent text
 * @param otherwise text when there is none in the end, or empty for none
 * @param isOptional whether a file may lack the fields
 */
record Expression(Taken taken, List<Step> steps, Optional<String> otherwise, boolean isOptional) {
  /** Where a text comes from. */
  sealed interface Taken {
    /** Returns the fields that it reads. */
    default List<String> fields() {
      return List.of();
    }

    /** The first of some fields that has a text. */
    record Field(List<String> fields) implements Taken {}

    /** The texts of some fields, one after the other; absent when one of them is. */
    record Joined(List<String> fields) implements Taken {}

    record Constant(String text) implements Taken {}

    /** A part of the file's path: 1 the first, -1 the file's name without extension. */
    record PathPart(int place) implements Taken {}

    /** A questionnaire's score of some items. */
    record Score(Scoring scoring) implements Taken {
      @Override
      public List<String> fields() {
        return scoring.items();
      }
    }
  }

  /** A change of a text; null makes it absent. */
  interface Step {
    /**
     * @throws Rejection if the text is not what it must be
     */
    String apply(String text, Context context);

    /** Returns the fields that it reads beside the text. */
    default List<String> fields() {
      return List.of();
    }
  }

  /**
   * What an expression may look at.
   *
   * @param decimal sign between whole and fraction in the file's numbers
   * @param absent texts that stand for no value
   */
  record Context(SourceFile file, FileRecord record, char decimal, List<String> absent, IdMap ids) {
    /** Returns the text of a field without blanks around it; null when it is absent. */
    String text(String field) {
      String text = record.text(field);
      return text == null || absent.contains(text.strip()) ? null : text.strip();
    }

    /** Returns the same text with a decimal point if it is a number with a decimal comma. */
    String withPoint(String text) {
      return decimal == ',' ? Numbers.withPoint(text) : text;
    }
  }

  /** A record that is no row: thrown by steps, caught by the reader of the rows. */
  static final class Rejection extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Rejection(Problem problem) {
      super(problem.value(), null, false, false);
      this.problem = problem;
    }

    /** Returns the rejection of a text that is not of a column's kind. */
    static Rejection ofType(Column<?> column, String text, String expected) {
      return new Rejection(Problem.of("type", column.name(), text, expected));
    }

    Problem problem() {
      return problem;
    }
  }

  Expression {
    steps = List.copyOf(steps);
  }

  /**
   * Returns the text of a record, or null when it is absent.
   *
   * @throws Rejection if a step refuses the text
   */
  String of(Context context) {
    String text = take(context);
    for (Step step : steps) {
      if (text == null) {
        break;
      }
      text = step.apply(text, context);
    }
    return text == null ? otherwise.orElse(null) : text;
  }

  private String take(Context context) {
    return switch (taken) {
      case Taken.Constant(String text) -> text;
      case Taken.PathPart(int place) -> pathPart(context.file(), place);
      case Taken.Score(Scoring scoring) -> scoring.of(context);
      case Taken.Joined(List<String> names) -> {
        List<String> texts = names.stream().map(context::text).collect(Collectors.toList());
        yield texts.stream().anyMatch(Objects::isNull) ? null : String.join(" ", texts);
      }
      case Taken.Field(List<String> names) -> {
        for (String name : names) {
          String text = context.text(name);
          if (text != null) {
            yield text;
          }
        }
        yield null;
      }
    };
  }

  private static String pathPart(SourceFile file, int place) {
    String[] parts = file.name().split("/");
    int at = place > 0 ? place - 1 : parts.length + place;
    if (at < 0 || at >= parts.length) {
      return null;
    }
    return at == parts.length - 1 ? file.stem() : parts[at];
  }

  /** Returns the fields it cannot do without, each as alternatives. */
  List<List<String>> needed() {
    return switch (taken) {
      case Taken.Field(List<String> names) -> List.of(names);
      case Taken.Joined(List<String> names) -> names.stream().map(List::of).toList();
      case Taken.Score(Scoring scoring) -> scoring.items().stream().map(List::of).toList();
      default -> List.of();
    };
  }

  /** Returns the fields it reads, for telling which ones a mapping leaves unread. */
  List<String> fields() {
    return Stream.concat(
            taken.fields().stream(), steps.stream().flatMap(step -> step.fields().stream()))
        .toList();
  }
}
