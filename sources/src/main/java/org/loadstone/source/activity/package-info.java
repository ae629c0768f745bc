/**
 * Recorded training activities: FIT, TCX and GPX files as summaries with their samples.
 *
 * <p>The FIT reader is our own, written from the public protocol; message and field numbers are
 * those of its public profile.
 */
package org.loadstone.source.activity;
