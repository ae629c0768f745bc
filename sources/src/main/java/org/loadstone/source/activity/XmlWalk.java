package org.loadstone.source.activity;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Goes through the elements of XML, with no DTD and nothing from outside the file. */
final class XmlWalk {
  /** Deepest nesting; the forms that are read need 12. */
  static final int DEEPEST = 64;

  /** Most different names: the parser holds each for good. */
  static final int MOST_NAMES = 2_000;

  /** Characters kept of one text; what is read needs fewer. */
  private static final int MOST_TEXT = 1_000;

  private static final String CUT = "XML broken or cut off";
  private static final XMLInputFactory FACTORY = factory();

  private final Content content;
  private final XmlGuard guard;
  private final XMLStreamReader reader;
  private final Deque<String> names = new ArrayDeque<>();
  private final Set<String> seen = new HashSet<>();
  private final StringBuilder text = new StringBuilder();

  XmlWalk(Content content) throws XmlStop {
    this.content = content;
    try {
      this.guard = XmlGuard.open(content);
      this.reader = FACTORY.createXMLStreamReader(guard);
    } catch (IOException | XMLStreamException e) {
      throw new XmlStop(1, CUT + fault());
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /**
   * Goes to the root element and returns its name; {@link #rest} then gives it to a form.
   *
   * @throws XmlStop for broken XML or a DTD
   */
  String root() throws XmlStop {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT) {
      if (event == XMLStreamConstants.DTD) {
        throw stop("a DOCTYPE, which may hide what is in the file; remove it");
      }
      event = next();
    }
    return reader.getLocalName();
  }

  /**
   * Gives the root and all below it to a form.
   *
   * @throws XmlStop for broken XML or a bound
   */
  void rest(XmlForm form) throws XmlStop {
    open(form);
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> open(form);
        case XMLStreamConstants.END_ELEMENT -> close(form);
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> keepText();
        case XMLStreamConstants.PROCESSING_INSTRUCTION -> meet(reader.getPITarget());
        default -> {}
      }
    }
  }

  private int next() throws XmlStop {
    try {
      return reader.next();
    } catch (XMLStreamException e) {
      throw stop(broken());
    }
  }

  private String broken() {
    return guard.isTooLong()
        ? String.format(
            Locale.ROOT, "a tag or text of more than %,d characters", XmlGuard.MOST_CHARACTERS)
        : CUT + fault();
  }

  private String fault() {
    return content.takeFault().map(text -> " (" + text + ")").orElse("");
  }

  /** Returns how many characters could not be read. */
  int replaced() {
    return guard.replaced();
  }

  private XmlStop stop(String reason) {
    return new XmlStop(Math.max(1, reader.getLocation().getLineNumber()), reason);
  }

  private void open(XmlForm form) throws XmlStop {
    if (names.size() == DEEPEST) {
      throw stop("nested deeper than " + DEEPEST);
    }
    String name = reader.getLocalName();
    meet(name);
    meet(reader.getPrefix());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      meet(reader.getAttributeLocalName(i));
      meet(reader.getAttributePrefix(i));
    }
    form.open(name, this::attribute);
    names.push(name);
    text.setLength(0);
  }

  /** Finds an attribute by its local name, or null: makers differ in giving it a prefix. */
  private String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  private void meet(String name) throws XmlStop {
    if (seen.add(name) && seen.size() > MOST_NAMES) {
      throw stop("more than " + MOST_NAMES + " different names");
    }
  }

  private void close(XmlForm form) {
    names.pop();
    form.close(names.isEmpty() ? "" : names.peek(), reader.getLocalName(), text.toString().strip());
    text.setLength(0);
  }

  private void keepText() {
    int keep = Math.min(reader.getTextLength(), MOST_TEXT - text.length());
    text.append(reader.getTextCharacters(), reader.getTextStart(), keep);
  }
}
