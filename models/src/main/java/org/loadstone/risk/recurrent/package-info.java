/**
 * Learners of recurrent events: hazards in discrete time and Cox models of athlete-days at risk,
 * read as the probability of an onset within the horizon, and a logistic regression with curves.
 */
package org.loadstone.risk.recurrent;
