/**
 * Load as a table of one series: every metric of the literature under its convention's name, from
 * the folds that the nightly features use, and the load of one session.
 */
package org.loadstone.load;
