/**
 * What a study lets one say, for people: the model card as data, with the reporting checklist
 * TRIPOD+AI and the appraisal PROBAST, as Markdown and as JSON. It states associations and
 * predictions only.
 */
package org.loadstone.risk.card;
