package org.loadstone.feature;

import org.loadstone.schema.Column;
import org.loadstone.schema.Layer;
import org.loadstone.schema.Sensitivity;
import org.loadstone.schema.Table;
import org.loadstone.schema.TableDeclaration;
import org.loadstone.schema.table.AthleteDays;

/** The table of a feature set: one row per athlete and day, one column per feature. */
public final class FeatureTable {
  public static final String NAME = "feature";

  /** Returns the table of a set: athlete, day, then the features in their order. */
  public static Table of(FeatureSet set) {
    TableDeclaration table =
        Table.named(NAME)
            .in(Layer.DERIVED)
            .oneRowPer(
                "athlete and day, as known that night", AthleteDays.ATHLETE_ID, AthleteDays.DAY)
            .with(AthleteDays.ATHLETE_ID, AthleteDays.DAY);
    for (Feature feature : set.features()) {
      FeatureAbout about = feature.about();
      table.with(
          Column.decimal(about.name(), about.unit())
              .visibleTo(Sensitivity.HEALTH)
              .about(about.label() + ": " + about.formula()));
    }
    return table.declared();
  }

  private FeatureTable() {}
}
