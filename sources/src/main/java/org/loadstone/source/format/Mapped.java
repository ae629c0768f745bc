package org.loadstone.source.format;

import java.util.List;
import java.util.Map;
import org.loadstone.source.SourceFile;
import org.loadstone.source.SourcePart;
import org.loadstone.source.map.MappedSource;
import org.loadstone.source.map.Mapping;
import org.loadstone.source.map.MappingText;

/** A source's own layout, read by a mapping. */
record Mapped(MappingText mapping) implements SourceFormat {
  @Override
  public String name() {
    return mapping.read().name();
  }

  @Override
  public boolean matches(List<SourceFile> files) {
    return Mapping.recognises(mapping.text(), files);
  }

  @Override
  public List<SourcePart> parts(List<SourceFile> files) {
    return MappedSource.parts(mapping, files);
  }

  @Override
  public List<SourceFile> unreadFiles(List<SourceFile> files) {
    return MappedSource.unread(mapping.read(), files);
  }

  @Override
  public Map<String, List<String>> unreadFields(List<SourceFile> files) {
    return MappedSource.unreadFields(mapping.read(), files);
  }
}
