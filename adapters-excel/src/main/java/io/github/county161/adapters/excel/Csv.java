package io.github.county161.adapters.excel;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.county161.core.port.Workbooks.RowReader;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads .csv: UTF-8, with or without a mark, UTF-16 with one, or GBK as Chinese Excel saves it. */
final class Csv {

    /** The national encoding that holds GBK. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final int BUFFER_CHARS = 1 << 16;

    private Csv() {}

    /** Told as one sheet that is called as the file; a record is a row, whatever lines it takes. */
    static void read(Path file, RowReader reader) throws IOException {
        try {
            Charset charset = charset(file);
            read(file, charset, separator(file, charset), reader);
        } catch (CharacterCodingException foreign) {
            throw new Unreadable("broken_file", foreign);
        }
    }

    private static void read(Path file, Charset charset, char separator, RowReader reader) throws IOException {
        String name = file.getFileName().toString();
        reader.sheet(name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name, false);
        try (Reader text = open(file, charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .allowUnclosedQuote(false)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofCsvRecord(text)) {
            int row = 0;
            for (CsvRecord found : csv) {
                row++;
                List<String> cells = filled(found.getFields());
                if (!reader.wantsMore()) {
                    return;
                }
                if (!cells.isEmpty()) {
                    reader.row(row, false, cells);
                }
            }
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new Unreadable("broken_file", broken);
        }
    }

    private static List<String> filled(List<String> fields) {
        int count = fields.size();
        while (count > 0 && fields.get(count - 1).isBlank()) {
            count--;
        }
        return Collections.unmodifiableList(new ArrayList<>(fields.subList(0, count)));
    }

    private static Charset charset(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(2);
            if (first.length == 2 && (first[0] & 0xff) == 0xff && (first[1] & 0xff) == 0xfe) {
                return StandardCharsets.UTF_16LE;
            }
            if (first.length == 2 && (first[0] & 0xff) == 0xfe && (first[1] & 0xff) == 0xff) {
                return StandardCharsets.UTF_16BE;
            }
        }
        if (isAll(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        if (isAll(file, CHINESE)) {
            return CHINESE;
        }
        throw new Unreadable("broken_file");
    }

    /** Whether every byte of the file can be meant so, and none is one that no text has. */
    private static boolean isAll(Path file, Charset charset) throws IOException {
        char[] buffer = new char[BUFFER_CHARS];
        try (Reader text = open(file, charset)) {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw new Unreadable("not_a_workbook");
                    }
                }
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** A mark at the beginning is none of the text. */
    private static Reader open(Path file, Charset charset) throws IOException {
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(file),
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                BUFFER_CHARS);
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
        return text;
    }

    /** The one of comma, tab and semicolon that the first line has most of. */
    private static char separator(Path file, Charset charset) throws IOException {
        try (Reader text = open(file, charset)) {
            char[] beginning = new char[BUFFER_CHARS];
            int read = Math.max(0, text.read(beginning));
            String first = new String(beginning, 0, read).lines().findFirst().orElse("");
            char most = ',';
            for (char c : new char[] {'\t', ';'}) {
                if (count(first, c) > count(first, most)) {
                    most = c;
                }
            }
            return most;
        }
    }

    private static long count(String line, char c) {
        return line.chars().filter(found -> found == c).count();
    }
}
