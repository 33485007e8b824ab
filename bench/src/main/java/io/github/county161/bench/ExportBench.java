package io.github.county161.bench;

import io.github.county161.adapters.excel.ExcelWorkbooks;
import io.github.county161.core.ledger.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A county's roster written out; the budget is 1 × the bare library writing the same rows from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ExportBench {

    private static final int PERSONS = 22_198;
    private static final int COLUMNS = 20;
    private static final int WIDTH_CHARS = 12;

    private final List<List<String>> rows = IntStream.range(0, PERSONS)
            .mapToObj(row -> IntStream.range(0, COLUMNS)
                    .mapToObj(column -> "第" + row + "人" + column)
                    .toList())
            .toList();

    @Benchmark
    public void through_the_port() throws IOException {
        List<Sheet.Head> heads = IntStream.range(0, COLUMNS)
                .mapToObj(column -> new Sheet.Head("列" + column, WIDTH_CHARS, false))
                .toList();
        Sheet sheet = new Sheet("花名册", "", List.of(), heads, rows::forEach, List.of(), List.of(), "");
        new ExcelWorkbooks().write(sheet, OutputStream.nullOutputStream());
    }

    @Benchmark
    public void bare_library() throws IOException {
        try (Workbook workbook = new Workbook(OutputStream.nullOutputStream(), "bare", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("花名册");
            for (int row = 0; row < PERSONS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
    }
}
