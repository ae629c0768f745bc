package org.loadstone.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.loadstone.schema.Dictionary;
import org.loadstone.schema.Table;
import org.loadstone.schema.table.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "dictionary",
    mixinStandardHelpOptions = true,
    description = "Prints the data dictionary: every table, column, unit and rule.",
    footer = {"", "Example: loadstone dictionary > dictionary.md"})
final class DictionaryCommand implements Callable<Integer> {
  @Option(names = "--json", description = "Print Table Schemas as JSON.")
  private boolean json;

  @Override
  public Integer call() {
    List<Table> tables = new ArrayList<>(Tables.INPUT);
    tables.addAll(Tables.BUILT);
    System.out.print(json ? Dictionary.json(tables) : Dictionary.markdown(tables));
    return 0;
  }
}
