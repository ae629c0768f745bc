package org.loadstone.source.activity;

import java.util.List;
import java.util.function.UnaryOperator;

/** What the elements of one kind of file mean; names are local, without prefix. */
interface XmlForm {
  /** An element begins; {@code attribute} gives the value of one of its attributes, or null. */
  void open(String name, UnaryOperator<String> attribute);

  /** An element ends; {@code text} is what stood in it outside its own elements, stripped. */
  void close(String parent, String name, String text);

  /** Returns the activities, also one that was not closed. */
  List<Activity> activities();

  /** Returns what it is without an activity in it. */
  String kindWithoutActivity();
}
