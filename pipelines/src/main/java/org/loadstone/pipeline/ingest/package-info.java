/** From a source's files to validated tables; what breaks a rule goes to quarantine. */
package org.loadstone.pipeline.ingest;
