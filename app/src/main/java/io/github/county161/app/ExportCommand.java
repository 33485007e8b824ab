package io.github.county161.app;

import io.github.county161.adapters.http.SheetKind;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.mechanism.Bookkeeping;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.mechanism.Veil;
import io.github.county161.core.port.Desk.Subject;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Period;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a book, or a person's, household's or village's file, to print or send. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "导出台账、清单、表册、总台账、一人一档、一户一档、一村一档（a book as a workbook, csv, json or page to print）")
final class ExportCommand implements Callable<Integer> {

    @Mixin
    private Where where = new Where();

    @Parameters(paramLabel = "账册", defaultValue = "人员信息花名册", description = "账册名称，默认 ${DEFAULT-VALUE}；写错会列出全部")
    private String name = "";

    @Option(names = "--division", paramLabel = "区划", description = "只要这个镇或村（名称，或9位、12位代码）")
    private Optional<String> division = Optional.empty();

    @Option(names = "--known-at", paramLabel = "账页号", description = "按记到这一账页时所知")
    private Optional<Long> knownAt = Optional.empty();

    @Option(names = "--from", paramLabel = "日期", description = "期间的第一天，默认照账册")
    private Optional<LocalDate> from = Optional.empty();

    @Option(names = "--to", paramLabel = "日期", description = "期间的最后一天，默认照账册")
    private Optional<LocalDate> to = Optional.empty();

    @Option(names = "--record", paramLabel = "记录号", description = "一人一档、一户一档：记录号（按姓名找：--name，可加 --division）")
    private Optional<Long> record = Optional.empty();

    @Option(names = "--name", paramLabel = "姓名", description = "一人一档：姓名；一户一档：户主姓名")
    private Optional<String> person = Optional.empty();

    @Option(names = "--by", paramLabel = "village", description = "按村分册：一个压缩包，镇/村/册.xlsx")
    private Optional<String> by = Optional.empty();

    @Option(names = "--sheets", description = "按村分表：一个工作簿，每村一张")
    private boolean sheets;

    @Option(names = "--format", paramLabel = "格式", description = "xlsx、csv、json 或 html，默认看文件名")
    private Optional<String> format = Optional.empty();

    @Option(names = "-o", paramLabel = "文件", description = "写到哪里，默认 账册名.xlsx，有区划时 账册名-区划.xlsx；不写时已有的文件不动")
    private Optional<Path> output = Optional.empty();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (by.isPresent() && !by.get().equals("village")) {
            throw new County.Refused("--by 应为 village，不是 " + by.get());
        }
        SheetKind kind = kind();
        String ending = "." + (by.isPresent() ? "zip" : kind.ending());
        try (County county = where.open()) {
            Scope scope = county.reader(where.account()).scope();
            Veil.read(county.store(), county.chart(), scope, moment -> {
                Asking asking = county.asking(moment, where.reportDay(), division, knownAt, scope);
                Bookkeeping keeping = county.bookkeeping(moment, asking, scope);
                Path file = output.orElseGet(() -> unused(named(new Divisions(moment), asking), ending));
                Bookkeeping over = period().map(keeping::over).orElse(keeping);
                write(county, moment, asking, scope, over, kind, file);
                return file;
            });
        }
        return Main.DONE;
    }

    /** 花名册-某某镇, 花名册-某某镇某某村: the book and the place it is of; a person's file, the name asked for. */
    private String named(Divisions divisions, Asking asking) {
        String place = asking.division()
                .map(divisions::title)
                .map(title -> "-" + title)
                .orElse("");
        String who = person.or(() -> record.map(Object::toString))
                .map(asked -> "-" + asked)
                .orElse("");
        return (name + place + who).replaceAll("[\\\\/:*?\"<>|\\s]", "_");
    }

    /** A name that nobody chose takes the place of no file: the second of a name is 册（2）, as a browser saves it. */
    private static Path unused(String name, String ending) {
        Path file = Path.of(name + ending);
        for (int nth = 2; Files.exists(file); nth++) {
            file = Path.of(name + "（" + nth + "）" + ending);
        }
        return file;
    }

    /** xlsx, csv, json or html, as told or as the file's name ends. */
    private SheetKind kind() {
        String named = format.orElseGet(() ->
                output.map(SheetKind::endingOf).filter(ending -> by.isEmpty()).orElse(SheetKind.XLSX.ending()));
        SheetKind told = SheetKind.of(named)
                .orElseThrow(() -> new County.Refused("只能写成 .xlsx、.csv、.json 或 .html，不能写成 " + named));
        if (told != SheetKind.XLSX && (by.isPresent() || sheets)) {
            throw new County.Refused("按村分册、分表只写工作簿（xlsx）");
        }
        return told;
    }

    private Optional<Period> period() {
        if (from.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        LocalDate last = to.orElse(where.reportDay());
        LocalDate first = from.orElse(last.withDayOfYear(1));
        if (last.isBefore(first)) {
            throw new County.Refused("--from 应不晚于 --to：" + first + "、" + last);
        }
        return Optional.of(new Period(first, last));
    }

    private void write(
            County county, Moment moment, Asking asking, Scope scope, Bookkeeping keeping, SheetKind kind, Path file) {
        Optional<Subject> subject = Optional.ofNullable(FileFinder.FILES.get(name));
        if (subject.isPresent()) {
            Sheet sheet = new FileFinder(moment, asking, scope, keeping).sheet(subject.get(), record, person);
            save(file, out -> kind.write(List.of(sheet), county.workbooks(), out));
            spec.commandLine().getOut().println("已写 " + file);
            return;
        }
        Book book = book(county);
        ByVillage villages = new ByVillage(county.workbooks(), keeping, new Divisions(moment), asking, scope);
        if (by.isPresent()) {
            save(file, out -> villages.zip(book, out));
        } else if (sheets) {
            save(file, out -> county.workbooks().write(villages.sheets(book), out));
        } else {
            save(file, out -> kind.write(keeping.sheets(book), county.workbooks(), out));
        }
        spec.commandLine().getOut().println("已写 " + file + "：" + keeping.counted(book));
    }

    private Book book(County county) {
        return county.desk()
                .book(name)
                .orElseThrow(() -> new County.Refused("没有能导出的“" + name + "”。有："
                        + county.desk().books().stream()
                                .map(book -> county.pack().words().says(book.title()) + "（" + book.name() + "）")
                                .collect(Collectors.joining("、"))
                        + "、一人一档、一户一档、一村一档"));
    }

    /** What writes a file. */
    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void save(Path file, Writing writing) {
        try (OutputStream out = Files.newOutputStream(file)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("写不了 " + file, e);
        }
    }
}
