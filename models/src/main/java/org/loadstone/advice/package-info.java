/**
 * What staff may adjust: a versioned decision tree over an athlete's features. A rule says what the
 * plan's usual step is; it decides nothing and claims no cause.
 */
package org.loadstone.advice;
