package io.github.county161.app;

import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Bookkeeping;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Workbooks;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A book for each village of a place: workbooks in one zip, or sheets in one workbook. */
final class ByVillage {

    private final Workbooks workbooks;
    private final Bookkeeping keeping;
    private final Divisions divisions;
    private final Asking asking;
    private final Scope scope;

    ByVillage(Workbooks workbooks, Bookkeeping keeping, Divisions divisions, Asking asking, Scope scope) {
        this.workbooks = workbooks;
        this.keeping = keeping;
        this.divisions = divisions;
        this.asking = asking;
        this.scope = scope;
    }

    /** The villages asked about that the account may see. */
    private List<String> villages() {
        String place = asking.division().or(scope::place).or(divisions::county).orElse("");
        return divisions.villages(place);
    }

    /** 镇/村/册.xlsx. */
    void zip(Book book, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        for (String village : villages()) {
            ByteArrayOutputStream one = new ByteArrayOutputStream();
            workbooks.write(keeping.in(village).sheets(book), one);
            zip.putNextEntry(new ZipEntry(
                    divisions.town(village) + "/" + divisions.village(village) + "/" + book.title() + ".xlsx"));
            one.writeTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** A sheet a village, named by it; where two bear the name, the town stands before. */
    List<Sheet> sheets(Book book) {
        List<String> villages = villages();
        List<String> names = villages.stream().map(divisions::village).toList();
        List<Sheet> sheets = new ArrayList<>();
        for (String village : villages) {
            String name = divisions.village(village);
            boolean alone = names.indexOf(name) == names.lastIndexOf(name);
            List<Sheet> drawn = Sheet.seen(keeping.in(village).sheets(book));
            for (Sheet sheet : drawn) {
                String tab = alone ? name : divisions.title(village);
                sheets.add(sheet.named(drawn.size() == 1 ? tab : tab + sheet.name()));
            }
        }
        return sheets;
    }
}
