package io.github.county161.adapters.excel;

import io.github.county161.adapters.excel.Layout.Merge;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.ss.util.CellRangeAddress;

/** What stands behind the rows of an .xls, or before them all: names of sheets, merged cells, hidden columns. */
final class XlsLayout implements HSSFListener {

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private int depth;
    private final List<List<Merge>> merges = new ArrayList<>();
    private final List<Set<Integer>> hidden = new ArrayList<>();

    @Override
    public void processRecord(Record found) {
        if (found instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (found instanceof EOFRecord) {
            depth--;
        } else if (found instanceof BOFRecord begin) {
            depth++;
            if (depth == 1 && begin.getType() != BOFRecord.TYPE_WORKBOOK) {
                merges.add(new ArrayList<>());
                hidden.add(new HashSet<>());
            }
        } else if (found instanceof ColumnInfoRecord columns && columns.getHidden() && !hidden.isEmpty()) {
            for (int column = columns.getFirstColumn(); column <= columns.getLastColumn(); column++) {
                hidden.get(hidden.size() - 1).add(column);
            }
        } else if (found instanceof MergeCellsRecord merged && !merges.isEmpty()) {
            for (int i = 0; i < merged.getNumAreas(); i++) {
                CellRangeAddress area = merged.getAreaAt(i);
                if (area.getFirstColumn() == area.getLastColumn() && area.getLastRow() > area.getFirstRow()) {
                    merges.get(merges.size() - 1)
                            .add(new Merge(area.getFirstColumn(), area.getFirstRow() + 1, area.getLastRow() + 1));
                }
            }
        }
    }

    /** The sheets in the order in which their rows come. */
    List<BoundSheetRecord> sheets() {
        return List.of(BoundSheetRecord.orderByBofPosition(sheets));
    }

    Layout of(int sheet) {
        return sheet < merges.size() ? new Layout(merges.get(sheet), hidden.get(sheet)) : Layout.plain();
    }
}
