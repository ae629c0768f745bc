/** Tables for other tools, and the canonical form by which two stores are compared. */
package org.loadstone.pipeline.export;
