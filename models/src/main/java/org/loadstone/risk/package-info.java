/**
 * Who is at what risk on a day, and from what: the training table, models in our own readable
 * representation, their files, and the learners that need no library.
 */
package org.loadstone.risk;
