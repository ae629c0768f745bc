/**
 * What staff may adjust: an ordered, versioned list of rules over an athlete's features. A rule
 * says what the plan's usual step is; it decides nothing and claims no cause.
 */
package org.loadstone.advice;
