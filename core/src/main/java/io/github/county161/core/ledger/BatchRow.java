package io.github.county161.core.ledger;

/**
 * What became of one row that was sent: the four numbers of a batch are counted from these.
 *
 * @param sheetRow the row's number on its sheet, or its place in the request
 * @param outcome new · changed · unchanged · stale · refused
 * @param record the record it landed on, 0 when refused
 * @param doubts codes of doubts, joined by commas
 */
public record BatchRow(long slip, long line, long sheetRow, String outcome, long record, String doubts) {}
