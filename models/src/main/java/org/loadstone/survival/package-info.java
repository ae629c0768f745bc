/**
 * What happens to athletes over time, without a model of its form: survival and hazard, recurrent
 * injuries, competing risks, and tests between groups.
 *
 * <p>Input is {@link org.loadstone.survival.SurvivalData}: immutable columns of rows, each at risk
 * in (start, stop]. Results are records of equally long arrays in ascending time; a limit that is
 * undefined, such as one around a survival of 0, is NaN in an array and absent elsewhere.
 */
package org.loadstone.survival;
