/**
 * Load as a table of one series: 36 metrics under their conventions' names, from the folds that the
 * nightly features use, and the load of one session.
 */
package org.loadstone.load;
