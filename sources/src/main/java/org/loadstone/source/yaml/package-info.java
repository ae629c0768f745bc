/** YAML that people write: what is wrong is said with its line, its key and what is allowed. */
package org.loadstone.source.yaml;
