package org.loadstone.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.Float8Vector;
import org.apache.arrow.vector.TinyIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;

/** The rows of a {@link TrainingSnapshot}, read column by column; they are stored in order. */
final class StoredRows {
  private final List<String> features;
  private final List<String> athletes = new ArrayList<>();
  private final TreeMap<String, String> squads = new TreeMap<>();
  private int[] athlete = new int[0];
  private String[] squad = new String[0];
  private int[] day = new int[0];
  private int[] onset = new int[0];
  private final double[][] value;
  private final boolean[][] present;
  private boolean isLabelled = true;

  StoredRows(List<String> features) {
    this.features = features;
    this.value = new double[features.size()][0];
    this.present = new boolean[features.size()][0];
  }

  void add(VectorSchemaRoot root) {
    int from = day.length;
    int rows = root.getRowCount();
    grow(from + rows);
    addKeys(root, from, rows);
    for (int j = 0; j < value.length; j++) {
      var column = (Float8Vector) root.getVector(TrainingSnapshot.KEYS + j);
      for (int i = 0; i < rows; i++) {
        boolean known = !column.isNull(i);
        present[j][from + i] = known;
        value[j][from + i] = known ? column.get(i) : 0;
      }
    }
  }

  private void addKeys(VectorSchemaRoot root, int from, int rows) {
    var ids = (VarCharVector) root.getVector(TrainingSnapshot.ATHLETE);
    var teams = (VarCharVector) root.getVector(TrainingSnapshot.SQUAD);
    var days = (DateDayVector) root.getVector(TrainingSnapshot.DAY);
    var labels = (TinyIntVector) root.getVector(TrainingSnapshot.LABEL);
    var onsets = (DateDayVector) root.getVector(TrainingSnapshot.ONSET);
    for (int i = 0; i < rows; i++) {
      String id = ids.getObject(i).toString();
      if (athletes.isEmpty() || !athletes.getLast().equals(id)) {
        athletes.add(id);
      }
      athlete[from + i] = athletes.size() - 1;
      squad[from + i] = squads.computeIfAbsent(teams.getObject(i).toString(), same -> same);
      day[from + i] = days.get(i);
      isLabelled &= !labels.isNull(i);
      onset[from + i] = onsets.isNull(i) ? Onsets.NONE : onsets.get(i);
    }
  }

  private void grow(int rows) {
    athlete = Arrays.copyOf(athlete, rows);
    squad = Arrays.copyOf(squad, rows);
    day = Arrays.copyOf(day, rows);
    onset = Arrays.copyOf(onset, rows);
    for (int j = 0; j < value.length; j++) {
      value[j] = Arrays.copyOf(value[j], rows);
      present[j] = Arrays.copyOf(present[j], rows);
    }
  }

  RiskTable table() {
    List<FeatureColumn> columns = new ArrayList<>();
    for (int j = 0; j < value.length; j++) {
      columns.add(new FeatureColumn(features.get(j), value[j], present[j]));
    }
    Optional<Onsets> known = isLabelled ? Optional.of(new Onsets(onset)) : Optional.empty();
    return new RiskTable(athletes, athlete, squad, day, known, columns);
  }
}
