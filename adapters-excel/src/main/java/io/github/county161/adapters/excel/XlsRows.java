package io.github.county161.adapters.excel;

import io.github.county161.core.port.Workbooks.RowReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;

/** Tells the rows of an .xls as its records come by: one row of texts is held at a time. */
final class XlsRows implements HSSFListener {

    /** What the listener threw: no fault of the file's. */
    static final class Heard extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Heard(RuntimeException why) {
            super(why);
        }
    }

    private static final MathContext FIFTEEN_DIGITS = new MathContext(15);

    private final XlsLayout layout;
    private final RowReader reader;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(found -> {});
    private final List<BoundSheetRecord> sheets;
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final List<String> cells = new ArrayList<>();
    private SSTRecord texts = new SSTRecord();
    private Merged merged = new Merged(Layout.plain());
    private boolean from1904;
    private boolean inSheet;
    private int depth;
    private int sheet = -1;
    private int row = -1;
    private int awaited = -1;

    XlsRows(XlsLayout layout, RowReader reader) {
        this.layout = layout;
        this.reader = reader;
        this.sheets = layout.sheets();
    }

    @Override
    public void processRecord(Record found) {
        formats.processRecord(found);
        if (found instanceof SSTRecord shared) {
            texts = shared;
        } else if (found instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        } else if (found instanceof BOFRecord begin) {
            begin(begin);
        } else if (found instanceof EOFRecord) {
            depth--;
            end();
        } else if (inSheet && found instanceof RowRecord line && line.getZeroHeight()) {
            hiddenRows.add(line.getRowNumber());
        } else if (inSheet && found instanceof StringRecord result && awaited >= 0) {
            put(awaited, result.getString());
            awaited = -1;
        } else if (inSheet && found instanceof CellValueRecordInterface cell) {
            cell(cell);
        }
    }

    private void end() {
        if (depth == 0) {
            flush();
            inSheet = false;
        }
    }

    /** A chart within a sheet has a beginning and an end of its own; a chart on a tab of its own is a sheet too. */
    private void begin(BOFRecord begin) {
        depth++;
        if (depth > 1 || begin.getType() == BOFRecord.TYPE_WORKBOOK) {
            return;
        }
        sheet++;
        inSheet = begin.getType() == BOFRecord.TYPE_WORKSHEET;
        if (inSheet) {
            hiddenRows.clear();
            merged = new Merged(layout.of(sheet));
            BoundSheetRecord named = sheets.get(sheet);
            tell(() -> {
                reader.sheet(named.getSheetname(), named.isHidden() || named.isVeryHidden());
                reader.hiddenColumns(layout.of(sheet).hidden());
            });
        }
    }

    private void cell(CellValueRecordInterface cell) {
        if (cell.getRow() != row) {
            flush();
            row = cell.getRow();
        }
        int column = cell.getColumn();
        if (cell instanceof LabelSSTRecord label) {
            put(column, texts.getString(label.getSSTIndex()).getString());
        } else if (cell instanceof LabelRecord label) {
            put(column, label.getValue());
        } else if (cell instanceof NumberRecord number) {
            put(column, number(number.getValue(), cell));
        } else if (cell instanceof FormulaRecord formula) {
            result(formula, column);
        } else if (cell instanceof BoolErrRecord truth) {
            put(column, truth.isError() ? error(truth.getErrorValue()) : truth.getBooleanValue() ? "TRUE" : "FALSE");
        }
    }

    private void result(FormulaRecord formula, int column) {
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.STRING) {
            awaited = column;
        } else if (type == CellType.BOOLEAN) {
            put(column, formula.getCachedBooleanValue() ? "TRUE" : "FALSE");
        } else if (type == CellType.ERROR) {
            put(column, error((byte) formula.getCachedErrorValue()));
        } else {
            put(column, number(formula.getValue(), formula));
        }
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    }

    private String number(double value, CellValueRecordInterface cell) {
        // A spreadsheet keeps fifteen digits; what a double has behind them nobody typed.
        BigDecimal number = new BigDecimal(value).round(FIFTEEN_DIGITS).stripTrailingZeros();
        BigDecimal whole = number.scale() < 0 ? number.setScale(0) : number;
        return CellText.number(
                whole,
                DateFormat.is(formats.getFormatIndex(cell), formats.getFormatString(cell)),
                () -> DateUtil.getLocalDateTime(value, from1904));
    }

    private void put(int column, String text) {
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    private void flush() {
        int count = cells.size();
        while (count > 0 && cells.get(count - 1).isEmpty()) {
            count--;
        }
        if (count > 0) {
            List<String> told = Collections.unmodifiableList(new ArrayList<>(cells.subList(0, count)));
            int number = row + 1;
            boolean hidden = hiddenRows.contains(row);
            tell(() -> {
                if (reader.wantsMore()) {
                    reader.row(number, hidden, merged.fill(number, told));
                }
            });
        }
        cells.clear();
        awaited = -1;
        row = -1;
    }

    private static void tell(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException why) {
            throw new Heard(why);
        }
    }
}
