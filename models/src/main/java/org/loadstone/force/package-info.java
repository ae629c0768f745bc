/**
 * Biomechanics from raw vertical force: filter, phases of jumps, contacts of running, and the
 * metrics of both. Pure functions on arrays.
 */
package org.loadstone.force;
