package io.github.county161.core.port;

/**
 * One thing wrong with one row: the only shape in which anything is refused.
 *
 * @param row the row's number on its sheet, or its place in the request from 1; 0 when it is about the whole
 * @param column the heading of the cell; "" when it is about the row
 * @param code one code everywhere
 * @param value as it was sent
 * @param expected what would be right, in Chinese
 */
public record Fault(long row, String sheet, String column, String code, String value, String expected) {

    /** The code of a record that was told of since its sender saw it. */
    public static final String STALE = "version_stale";

    private static final int SHOWN_CHARS = 40;

    private static String shortened(String value) {
        int end = Math.min(value.length(), SHOWN_CHARS);
        return end < value.length() ? value.substring(0, end) + "…（共" + value.length() + "字）" : value;
    }

    /** The sentence that a clerk reads. */
    public String sentence() {
        StringBuilder out = new StringBuilder();
        if (!sheet.isEmpty()) {
            out.append('【').append(sheet).append('】');
        }
        if (row > 0) {
            out.append('第').append(row).append('行');
        }
        if (!column.isEmpty()) {
            out.append('“').append(column).append('”');
        }
        if (!value.isEmpty()) {
            out.append("填的是“").append(shortened(value)).append('”');
        }
        return out.append(out.length() > 0 ? "：" : "")
                .append("应为")
                .append(expected)
                .toString();
    }
}
