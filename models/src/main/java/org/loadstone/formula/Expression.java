package org.loadstone.formula;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An expression of R's language; operators are calls of functions with their sign for a name. */
public sealed interface Expression {
  /** A variable. */
  record Name(String name) implements Expression {}

  /** A number. */
  record Number(double value) implements Expression {}

  /** A text in quotes, or TRUE and FALSE. */
  record Text(String value) implements Expression {}

  /** A call of a function or operator. */
  record Call(String function, List<Argument> arguments) implements Expression {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * An argument of a call.
   *
   * @param name empty for one given by its place
   */
  record Argument(String name, Expression value) {}

  /** Signs that R writes without blanks around them. */
  Set<String> TIGHT = Set.of("^", ":", "/");

  /** Returns the expression as R writes it: the name of its column. */
  default String text() {
    return switch (this) {
      case Name(String name) -> name;
      case Number(double value) -> Level.text(value);
      case Text(String value) -> '"' + value + '"';
      case Call call -> text(call);
    };
  }

  private static String text(Call call) {
    List<Argument> arguments = call.arguments();
    if (call.function().equals("(")) {
      return "(" + arguments.getFirst().value().text() + ")";
    }
    boolean isOperator = !Character.isLetter(call.function().charAt(0));
    if (!isOperator) {
      return arguments.stream()
          .map(one -> (one.name().isEmpty() ? "" : one.name() + " = ") + one.value().text())
          .collect(Collectors.joining(", ", call.function() + "(", ")"));
    }
    if (arguments.size() == 1) {
      return call.function() + arguments.getFirst().value().text();
    }
    String between =
        TIGHT.contains(call.function()) ? call.function() : " " + call.function() + " ";
    return arguments.get(0).value().text() + between + arguments.get(1).value().text();
  }

  /** Returns the names of the variables in it, in order. */
  default Set<String> variables() {
    Set<String> names = new TreeSet<>();
    collect(this, names);
    return names;
  }

  private static void collect(Expression expression, Set<String> into) {
    switch (expression) {
      case Name(String name) -> into.add(name);
      case Call call -> call.arguments().forEach(argument -> collect(argument.value(), into));
      case Number number -> {}
      case Text text -> {}
    }
  }

  /** Returns whether it is a call of a function. */
  default boolean isCallOf(String function) {
    return this instanceof Call call && call.function().equals(function);
  }
}
