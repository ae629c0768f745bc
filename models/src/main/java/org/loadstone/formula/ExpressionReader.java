package org.loadstone.formula;

import java.util.ArrayList;
import java.util.List;
import org.loadstone.formula.Expression.Argument;
import org.loadstone.formula.Expression.Call;

/** Reads a formula by R's precedence of operators. */
final class ExpressionReader {
  /** Loosest first; each from the left. */
  private static final List<List<String>> LEVELS =
      List.of(
          List.of("~"),
          List.of("|"),
          List.of("&"),
          List.of("==", "!=", "<", ">", "<=", ">="),
          List.of("+", "-"),
          List.of("*", "/"),
          List.of("%in%"),
          List.of(":"));

  private final Tokens tokens;

  private ExpressionReader(Tokens tokens) {
    this.tokens = tokens;
  }

  static Expression read(String formula) {
    Tokens tokens = new Tokens(formula);
    Expression whole = new ExpressionReader(tokens).level(0);
    if (tokens.peek().kind() != Tokens.Kind.END) {
      throw tokens.unexpected("an operator expected");
    }
    return whole;
  }

  private Expression level(int level) {
    if (level == LEVELS.size()) {
      return signed();
    }
    boolean isOneSided = level == 0 && tokens.takes("~");
    Expression left = level(level + 1);
    if (isOneSided) {
      return call("~", left);
    }
    for (String sign = taken(level); sign != null; sign = taken(level)) {
      left = call(sign, left, level(level + 1));
    }
    return left;
  }

  private String taken(int level) {
    return LEVELS.get(level).stream().filter(tokens::takes).findFirst().orElse(null);
  }

  private Expression signed() {
    for (String sign : List.of("-", "+", "!")) {
      if (tokens.takes(sign)) {
        return call(sign, signed());
      }
    }
    return power();
  }

  private Expression power() {
    Expression base = primary();
    return tokens.takes("^") ? call("^", base, signed()) : base;
  }

  private Expression primary() {
    if (tokens.takes("(")) {
      Expression inner = level(0);
      tokens.require(")");
      return call("(", inner);
    }
    Tokens.Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> {
        tokens.take();
        yield new Expression.Number(Double.parseDouble(token.text().replace("L", "")));
      }
      case TEXT -> {
        tokens.take();
        yield new Expression.Text(token.text());
      }
      case NAME -> {
        tokens.take();
        yield tokens.takes("(") ? new Call(token.text(), arguments()) : name(token.text());
      }
      case SIGN, END -> throw tokens.unexpected("a variable expected");
    };
  }

  private static Expression name(String name) {
    return switch (name) {
      case "TRUE", "T" -> new Expression.Text("TRUE");
      case "FALSE", "F" -> new Expression.Text("FALSE");
      default -> new Expression.Name(name);
    };
  }

  private List<Argument> arguments() {
    List<Argument> arguments = new ArrayList<>();
    if (tokens.takes(")")) {
      return arguments;
    }
    do {
      String name = "";
      if (tokens.isNamed()) {
        name = tokens.take().text();
        tokens.require("=");
      }
      arguments.add(new Argument(name, level(0)));
    } while (tokens.takes(","));
    tokens.require(")");
    return arguments;
  }

  private static Call call(String function, Expression... arguments) {
    List<Argument> list = new ArrayList<>();
    for (Expression argument : arguments) {
      list.add(new Argument("", argument));
    }
    return new Call(function, list);
  }
}
