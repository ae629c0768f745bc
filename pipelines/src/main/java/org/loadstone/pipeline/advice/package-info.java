/** The decision tree for training changes as a file. */
package org.loadstone.pipeline.advice;
