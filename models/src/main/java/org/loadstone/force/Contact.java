package org.loadstone.force;

/**
 * One contact of running, in samples; fractions are crossings of the threshold between samples.
 *
 * @param index 0 for the first of the trace; odd and even limbs alternate
 * @param from begin
 * @param to end
 * @param isNext whether nothing is missing since the contact before
 */
record Contact(int index, double from, double to, boolean isNext) {
  int first() {
    return (int) Math.ceil(from);
  }

  int last() {
    return (int) Math.floor(to);
  }
}
