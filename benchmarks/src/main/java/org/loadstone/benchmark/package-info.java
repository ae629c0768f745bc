/** Ours beside a peer: the same input, the same answer, then the times. */
package org.loadstone.benchmark;
