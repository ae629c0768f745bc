/** Where a number comes from: tables, configuration, code, seed and versions. */
package org.loadstone.provenance;
