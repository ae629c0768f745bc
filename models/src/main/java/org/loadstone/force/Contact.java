package org.loadstone.force;

/**
 * One contact of running, in samples; fractions are crossings of the threshold between samples.
 *
 * @param from begin
 * @param to end
 * @param isNext whether nothing is missing since the contact before: no sample and no contact
 */
record Contact(double from, double to, boolean isNext) {
  int first() {
    return (int) Math.ceil(from);
  }

  int last() {
    return (int) Math.floor(to);
  }

  Contact withNext(boolean next) {
    return new Contact(from, to, next);
  }
}
