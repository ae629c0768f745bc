/** R's formula language: what stands on both sides of {@code ~}, and the columns that it means. */
package org.loadstone.formula;
