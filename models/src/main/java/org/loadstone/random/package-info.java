/** Randomness as a function of (seed, athlete, replicate, day, purpose), never of a thread. */
package org.loadstone.random;
