package org.loadstone.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a script of SQL in DuckDB, on all cores with 4 GB, and times its steps. A line {@code --
 * step: name} begins a step; {@code -- answer} begins the query for the checksums, outside all
 * times. Prints one JSON line.
 */
public final class DuckScript {
  private static final Pattern MARK = Pattern.compile("(?m)^-- (step: (\\w+)|answer)$");
  private static final Pattern END = Pattern.compile(";\\s*(\\n|$)");

  private DuckScript() {}

  /** Runs a script: its path, then name=value for each of its variables and for {@code out}. */
  public static void main(String[] args) throws IOException, SQLException {
    Clock starting = new Clock();
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 1; i < args.length; i++) {
      int equals = args[i].indexOf('=');
      variables.put(args[i].substring(0, equals), args[i].substring(equals + 1));
    }
    Map<String, String> steps = steps(Files.readString(Path.of(args[0])), variables);
    try (Connection duck = connect(variables.get("out"))) {
      double start = starting.wallSeconds();
      Told told = new Told("DuckDB " + duck.getMetaData().getDatabaseProductVersion());
      told.with("start_s", start);
      Map<String, Double> seconds = new LinkedHashMap<>();
      Clock all = new Clock();
      for (Map.Entry<String, String> step : steps.entrySet()) {
        if (!step.getKey().isEmpty()) {
          Clock clock = new Clock();
          execute(duck, step.getValue());
          seconds.put(step.getKey() + "_s", clock.wallSeconds());
        }
      }
      told.with("total_s", all.wallSeconds()).with("total_CPU_s", all.cpuSeconds());
      seconds.forEach(told::with);
      told.with("RSS_MB", Machine.peakResidentMegabytes());
      told.print(answer(duck, steps.get("")));
    }
  }

  private static Connection connect(String out) throws SQLException {
    Connection duck = DriverManager.getConnection("jdbc:duckdb:");
    execute(
        duck,
        "set threads = %d; set memory_limit = '4GB'; set temp_directory = '%s/spill'"
            .formatted(Machine.cores(), out));
    return duck;
  }

  /** Returns the script's parts by name with variables filled in; the answer has no name. */
  static Map<String, String> steps(String script, Map<String, String> variables) {
    String filled = script;
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      filled = filled.replace("${" + variable.getKey() + "}", variable.getValue());
    }
    Map<String, String> steps = new LinkedHashMap<>();
    List<Integer> ends = new ArrayList<>();
    MARK.matcher(filled).results().skip(1).forEach(mark -> ends.add(mark.start()));
    ends.add(filled.length());
    Matcher mark = MARK.matcher(filled);
    while (mark.find()) {
      String name = mark.group(2) == null ? "" : mark.group(2);
      steps.put(name, filled.substring(mark.end(), ends.removeFirst()));
    }
    return steps;
  }

  private static void execute(Connection duck, String statements) throws SQLException {
    for (String one : END.split(statements)) {
      if (!one.isBlank()) {
        try (Statement statement = duck.createStatement()) {
          statement.execute(one);
        }
      }
    }
  }

  /** Returns the numbers that a query gives, by its first column. */
  static Map<String, Double> answer(Connection duck, String query) throws SQLException {
    Map<String, Double> answer = new LinkedHashMap<>();
    try (Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        answer.put(rows.getString(1), rows.getDouble(2));
      }
    }
    return answer;
  }
}
