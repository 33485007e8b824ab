package io.github.county161.adapters.excel;

import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads .xls of Excel 97 to 2003, record by record, twice: what lies behind the rows must be known before them. */
final class Xls {

    private static final List<String> STREAMS = List.of("Workbook", "Book");

    private Xls() {}

    static void read(Path file, RowReader reader) throws IOException {
        XlsLayout layout = new XlsLayout();
        go(file, layout);
        go(file, new XlsRows(layout, reader));
    }

    private static void go(Path file, HSSFListener listener) throws IOException {
        HSSFRequest request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try (POIFSFileSystem system = new POIFSFileSystem(file.toFile(), true);
                InputStream in = system.getRoot().createDocumentInputStream(stream(system))) {
            new HSSFEventFactory().processEvents(request, in);
        } catch (XlsRows.Heard heard) {
            throw (RuntimeException) heard.getCause();
        } catch (OldExcelFormatException old) {
            throw new Unreadable("old_xls", old);
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable("password", locked);
        } catch (Unreadable unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }

    private static Entry stream(POIFSFileSystem system) throws IOException {
        String name = STREAMS.stream()
                .filter(system.getRoot()::hasEntryCaseInsensitive)
                .findFirst()
                .orElseThrow(() -> new Unreadable("not_a_workbook"));
        return system.getRoot().getEntryCaseInsensitive(name);
    }
}
