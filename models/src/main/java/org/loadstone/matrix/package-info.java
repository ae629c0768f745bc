/** Small dense matrices, as estimators need them. */
package org.loadstone.matrix;
