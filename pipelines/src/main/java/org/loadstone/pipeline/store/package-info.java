/** The store: Delta tables in one private folder. */
package org.loadstone.pipeline.store;
