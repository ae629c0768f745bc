package org.loadstone.chart;

import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Rewrites the library's SVG: no random ids, no style blocks, one decimal per pixel coordinate,
 * relative paths. What remains is a function of the drawing alone, about a third as long.
 */
final class CompactSvg {
  private static final Set<String> DROPPED_ELEMENTS = Set.of("style", "defs", "svg");
  private static final Set<String> DROPPED_ATTRIBUTES =
      Set.of("id", "class", "style", "clip-path", "clip-bounds-jfx", "xmlns", "fill-rule");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
  private static final Pattern RGB = Pattern.compile("rgb\\((\\d+),\\s*(\\d+),\\s*(\\d+)\\)");
  private static final Pattern FILL_STYLE = Pattern.compile("fill:(#[0-9a-fA-F]{6})");

  private final StringBuilder out = new StringBuilder();

  private CompactSvg() {}

  /** Returns the content of the root element, rewritten. */
  static String contentOf(String svg) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      CompactSvg compact = new CompactSvg();
      compact.rewrite(factory.createXMLStreamReader(new StringReader(svg)));
      return emptyGroupsRemoved(compact.out.toString());
    } catch (XMLStreamException e) {
      throw new IllegalStateException("Cannot read drawing: " + e.getMessage(), e);
    }
  }

  private void rewrite(XMLStreamReader in) throws XMLStreamException {
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(in);
        case XMLStreamConstants.END_ELEMENT -> end(in.getLocalName());
        case XMLStreamConstants.CHARACTERS -> out.append(Markup.escape(in.getText().strip()));
        default -> {}
      }
    }
  }

  private void start(XMLStreamReader in) throws XMLStreamException {
    String name = in.getLocalName();
    if (name.equals("style") || name.equals("defs")) {
      skip(in);
      return;
    }
    if (name.equals("svg")) {
      return;
    }
    out.append('<').append(name);
    for (int k = 0; k < in.getAttributeCount(); k++) {
      if (isVisible(in, in.getAttributeLocalName(k))) {
        attribute(in.getAttributeLocalName(k), in.getAttributeValue(k).strip());
      }
    }
    if (name.equals("text")) {
      textFill(in.getAttributeValue(null, "style"));
    }
    out.append('>');
  }

  private static void skip(XMLStreamReader in) throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = in.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  private void end(String name) {
    if (DROPPED_ELEMENTS.contains(name)) {
      return;
    }
    if (!name.equals("g") && !name.equals("text") && out.charAt(out.length() - 1) == '>') {
      out.setCharAt(out.length() - 1, '/');
      out.append('>');
    } else {
      out.append("</").append(name).append('>');
    }
  }

  /** A line has no inside and a stroke of no width has no colour, though the library names both. */
  private static boolean isVisible(XMLStreamReader in, String attribute) {
    boolean isStroke = attribute.startsWith("stroke");
    String width = in.getAttributeValue(null, "stroke-width");
    boolean isThin = width != null && Double.parseDouble(width) == 0;
    return !(isStroke && isThin)
        && !(attribute.startsWith("fill") && in.getLocalName().equals("line"));
  }

  private void attribute(String name, String value) {
    boolean isDefault =
        name.endsWith("-opacity") && (value.startsWith("1.0") || value.startsWith("0.999"));
    if (DROPPED_ATTRIBUTES.contains(name) || isDefault) {
      return;
    }
    String compact = name.equals("d") ? RelativePath.of(value) : rounded(colours(value));
    if (name.equals("transform")
        && (compact.equals("translate(0 0)") || compact.startsWith("rotate(0 "))) {
      return;
    }
    out.append(' ').append(name).append("=\"").append(Markup.escape(compact)).append('"');
  }

  private void textFill(String style) {
    Matcher own = FILL_STYLE.matcher(style == null ? "" : style);
    String fill = own.find() ? own.group(1).toLowerCase(Locale.ROOT) : Tone.SOFT.light();
    out.append(" fill=\"").append(fill).append('"');
  }

  private static String colours(String value) {
    return RGB.matcher(value)
        .replaceAll(
            m ->
                "#%02x%02x%02x"
                    .formatted(
                        Integer.parseInt(m.group(1)),
                        Integer.parseInt(m.group(2)),
                        Integer.parseInt(m.group(3))));
  }

  private static String rounded(String value) {
    String shorter = NUMBER.matcher(value).replaceAll(m -> tenth(m.group()));
    return shorter.replace(" )", ")").replaceAll("\\s+", " ").strip();
  }

  static String tenth(String number) {
    return Decimal.upTo(1, Double.parseDouble(number));
  }

  private static String emptyGroupsRemoved(String svg) {
    String shorter = svg.replaceAll("<path/>", "");
    String before;
    do {
      before = shorter;
      shorter = shorter.replaceAll("<g(?: transform=\"[^\"]*\")?></g>", "");
    } while (!shorter.equals(before));
    return shorter;
  }
}
