/** Questionnaires and codes of sports medicine: their items, ranges and scores. */
package org.loadstone.instrument;
