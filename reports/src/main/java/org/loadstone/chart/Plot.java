package org.loadstone.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jetbrains.letsPlot.commons.geometry.DoubleVector;
import org.jetbrains.letsPlot.core.util.PlotSvgExportCommon;

/**
 * A plot specification under construction and its drawing: the only class that knows the chart
 * library.
 */
final class Plot {
  private static final double TEXT_SIZE = 11;

  /** The library draws text at two pixels per unit. */
  private static final double TEXT_UNIT = 2;

  private static final double LINE_UNIT = 1.1;

  /** Which grid lines help to read the values. */
  enum Grid {
    ACROSS,
    UPRIGHT,
    BOTH,
    NONE
  }

  private final ChartSize size;
  private final Grid grid;
  private final List<Object> scales = new ArrayList<>();
  private final List<Object> layers = new ArrayList<>();

  Plot(ChartSize size, Grid grid) {
    this.size = size;
    this.grid = grid;
  }

  Plot axis(String aesthetic, Scale scale) {
    scales.add(
        map(
            "aesthetic",
            aesthetic,
            "name",
            scale.name(),
            "breaks",
            new ArrayList<Object>(scale.ticks().at()),
            "labels",
            new ArrayList<Object>(scale.ticks().labels()),
            "limits",
            list(scale.low(), scale.high()),
            "expand",
            list(0.0, 0.0)));
    return this;
  }

  /** Adds one path per run of points. */
  void path(List<List<XY>> runs, Tone tone, double width, String dashes) {
    List<Object> run = new ArrayList<>();
    List<XY> all = new ArrayList<>();
    for (int k = 0; k < runs.size(); k++) {
      for (XY point : runs.get(k)) {
        all.add(point);
        run.add((double) k);
      }
    }
    Map<String, Object> data = data(all);
    data.put("run", run);
    layer(
        "path",
        data,
        map("x", "x", "y", "y", "group", "run"),
        map("color", tone.light(), "size", width / LINE_UNIT / 2, "linetype", dashes));
  }

  /** Adds points of one shape. */
  void points(List<XY> points, Tone stroke, Tone fill, int shape, double size) {
    layer(
        "point",
        data(points),
        map("x", "x", "y", "y"),
        map("color", stroke.light(), "fill", fill.light(), "shape", shape, "size", size));
  }

  /** Adds straight lines from the first to the second point of each pair. */
  void segments(List<XY> from, List<XY> to, Tone tone, double width, String dashes) {
    Map<String, Object> data = data(from);
    data.put("xe", to.stream().map(p -> (Object) p.x()).collect(Collectors.toList()));
    data.put("ye", to.stream().map(p -> (Object) p.y()).collect(Collectors.toList()));
    layer(
        "segment",
        data,
        map("x", "x", "y", "y", "xend", "xe", "yend", "ye"),
        map("color", tone.light(), "size", width / LINE_UNIT / 2, "linetype", dashes));
  }

  void segment(double x0, double y0, double x1, double y1, Tone tone, String dashes) {
    segments(List.of(XY.of(x0, y0)), List.of(XY.of(x1, y1)), tone, 1, dashes);
  }

  /** Adds filled rectangles from the lower left to the upper right corner of each pair. */
  void boxes(List<XY> from, List<XY> to, Tone tone) {
    Map<String, Object> data = data(from);
    data.put("xe", to.stream().map(p -> (Object) p.x()).collect(Collectors.toList()));
    data.put("ye", to.stream().map(p -> (Object) p.y()).collect(Collectors.toList()));
    layer(
        "rect",
        data,
        map("xmin", "x", "ymin", "y", "xmax", "xe", "ymax", "ye"),
        map("fill", tone.light(), "size", 0.0, "color", "rgba(0,0,0,0)"));
  }

  /** Adds one filled outline. */
  void area(List<XY> outline, Tone tone, double opacity) {
    layer(
        "polygon",
        data(outline),
        map("x", "x", "y", "y"),
        map("fill", tone.light(), "alpha", opacity, "size", 0.0, "color", "rgba(0,0,0,0)"));
  }

  /** Adds a text that begins ("left"), ends ("right") or centres ("middle") at a point. */
  void text(XY at, String text, Tone tone, String align) {
    Map<String, Object> data = data(List.of(at));
    data.put("text", list(text));
    layer(
        "text",
        data,
        map("x", "x", "y", "y", "label", "text"),
        map("color", tone.light(), "size", TEXT_SIZE / TEXT_UNIT, "hjust", align));
  }

  /** Returns the library's own SVG text. */
  String draw() {
    Map<String, Object> spec =
        map("kind", "plot", "theme", theme(), "scales", scales, "layers", layers);
    spec.put("coord", map("name", "cartesian"));
    DoubleVector extent = new DoubleVector(size.width(), size.height());
    return PlotSvgExportCommon.INSTANCE.buildSvgImageFromRawSpecs(
        spec, extent, (width, height, pixels) -> "", false);
  }

  private Map<String, Object> theme() {
    Map<String, Object> text =
        map("name", "text", "size", TEXT_SIZE, "color", Tone.SOFT.light(), "face", "plain");
    Map<String, Object> line = map("name", "line", "color", Tone.RULE.light(), "size", 1.0);
    Map<String, Object> blank = map("name", "blank", "blank", true);
    Map<String, Object> theme = map("name", "none", "legend_position", "none");
    for (String part : List.of("text", "title", "axis_title", "axis_text")) {
      theme.put(part, text);
    }
    for (String part :
        List.of(
            "axis_ticks",
            "axis_line",
            "panel_grid_minor",
            "plot_background",
            "panel_background",
            "panel_border",
            "axis_tooltip")) {
      theme.put(part, blank);
    }
    theme.put("axis_text_x", with(text, "angle", 0.0, "margin", map("t", 6.0)));
    theme.put("axis_text_y", with(text, "margin", map("r", 4.0)));
    theme.put("panel_grid", line);
    theme.put("panel_grid_major_x", grid == Grid.UPRIGHT || grid == Grid.BOTH ? line : blank);
    theme.put("panel_grid_major_y", grid == Grid.ACROSS || grid == Grid.BOTH ? line : blank);
    theme.put("plot_margin", map("t", 4.0, "r", 10.0, "b", 2.0, "l", 2.0));
    return theme;
  }

  private void layer(
      String geometry,
      Map<String, Object> data,
      Map<String, Object> mapping,
      Map<String, Object> constants) {
    Map<String, Object> layer =
        map("geom", geometry, "data", data, "mapping", mapping, "tooltips", "none");
    layer.putAll(constants);
    layers.add(layer);
  }

  private static Map<String, Object> data(List<XY> points) {
    return map(
        "x", points.stream().map(p -> (Object) p.x()).collect(Collectors.toList()),
        "y", points.stream().map(p -> (Object) p.y()).collect(Collectors.toList()));
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int k = 0; k < keysAndValues.length; k += 2) {
      map.put((String) keysAndValues[k], keysAndValues[k + 1]);
    }
    return map;
  }

  private static Map<String, Object> with(Map<String, Object> map, Object... keysAndValues) {
    Map<String, Object> more = new LinkedHashMap<>(map);
    more.putAll(map(keysAndValues));
    return more;
  }

  private static List<Object> list(Object... values) {
    return new ArrayList<>(Arrays.asList(values));
  }
}
