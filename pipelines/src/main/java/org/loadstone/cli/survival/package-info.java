/** What the verb {@code survival} says: each method as JSON, as tables and as curves. */
package org.loadstone.cli.survival;
