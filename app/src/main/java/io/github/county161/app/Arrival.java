package io.github.county161.app;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.mechanism.Intake;
import io.github.county161.core.mechanism.Page;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Orders;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.port.Workbooks.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The workbooks of one batch, read: orders of all their rows, the file each came from, and what is wrong with whole
 * files.
 */
record Arrival(
        Orders orders,
        List<String> files,
        List<Read> read,
        Map<String, String> titles,
        List<Fault> faults,
        List<String> remarks) {

    /** A workbook and its sheets as they were read. */
    record Read(Path file, List<Page> pages) {
        long rows() {
            return pages.stream().mapToLong(Page::rows).sum();
        }
    }

    /** So the name of a workbook that went back ends, before a number and its ending. */
    static final String SENT_BACK = "（退回";

    private static final List<String> ENDINGS = List.of(".xlsx", ".xls", ".csv");

    private static final Map<String, String> WHY = Map.of(
            "password", "未加密码的工作簿（请先去掉打开密码）",
            "old_xls", "Excel 97 以后的工作簿（请用表格软件另存为 .xlsx）",
            "empty_file", "有内容的文件（此文件是空的，可能没有传完）",
            "html_as_xls", "真正的工作簿（此文件其实是网页，请用表格软件另存为 .xlsx）",
            "xml_as_xls", "真正的工作簿（此文件其实是 XML，请用表格软件另存为 .xlsx）",
            "broken_file", "完整的文件（此文件已损坏或没有传完）",
            "inflates_too_much", "正常大小的工作簿（展开后过大）",
            "not_a_workbook", "工作簿（.xlsx、.xls 或 .csv；此文件其实是别的文件）");

    /** The workbooks, in the order in which they were read. */
    List<Path> paths() {
        return read.stream().map(Read::file).toList();
    }

    static Arrival read(List<Path> given, Chart chart, Lexicon words, Workbooks workbooks, Optional<String> only)
            throws IOException {
        List<String> remarks = new ArrayList<>();
        List<Path> files = files(given, remarks);
        Optional<Form> form = form(only, chart);
        Set<Path> sentBack = Sequence.sentBack(Sequence.recognized(files, chart, words, workbooks, form));
        Arrival read = read(files, sentBack, chart, words, workbooks, form, "");
        remarks.addAll(read.remarks);
        if (read.orders.isEmpty() && read.faults.isEmpty()) {
            read.faults.add(new Fault(0, "", "", "no_rows", "", "至少有一行内容的工作簿"));
        }
        return new Arrival(read.orders, read.files, read.read, read.titles, read.faults, remarks);
    }

    /**
     * @param sentBack those of the files of which only the refused rows are read
     * @param reason kept with every order
     */
    static Arrival read(
            List<Path> files,
            Set<Path> sentBack,
            Chart chart,
            Lexicon words,
            Workbooks workbooks,
            Optional<Form> form,
            String reason)
            throws IOException {
        Orders.Packing orders = new Orders.Packing();
        List<String> fileOf = new ArrayList<>();
        List<Read> read = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Consumer<Order> taking = order -> {
                orders.add(order.because(reason));
                fileOf.add(name);
            };
            Intake intake = sentBack.contains(file)
                    ? Intake.ofRefused(chart, words, form, taking)
                    : new Intake(chart, words, form, taking);
            try {
                workbooks.read(file, intake);
                faults.addAll(intake.faults(name));
            } catch (Unreadable unreadable) {
                faults.add(fault(name, unreadable));
            }
            intake.pages().stream()
                    .flatMap(page -> page.remarks().stream())
                    .forEach(remark -> remarks.add(name + "：" + remark));
            read.add(new Read(file, intake.pages()));
        }
        Map<String, String> titles = new HashMap<>();
        chart.forms().forEach(f -> titles.put(f.name(), f.title()));
        return new Arrival(orders.packed(), fileOf, read, titles, faults, remarks);
    }

    private static Fault fault(String file, Unreadable unreadable) {
        String why = unreadable.why();
        return new Fault(0, file, "", why, "", WHY.getOrDefault(why, "可读的工作簿"));
    }

    /** The form of this name or title. */
    static Optional<Form> form(Optional<String> only, Chart chart) {
        return only.map(name -> chart.forms().stream()
                .filter(f -> f.name().equals(name) || f.title().equals(name))
                .findFirst()
                .orElseThrow(() -> new County.Refused("没有叫“" + name + "”的表")));
    }

    /** The workbooks among files and folders. */
    static List<Path> files(List<Path> given, List<String> remarks) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.list(path)) {
                    inside.sorted().forEach(file -> {
                        String name = file.getFileName().toString();
                        if (Files.isDirectory(file)) {
                            remarks.add("子文件夹 " + name + "：没有读入，请另外指明");
                        } else if (name.startsWith("~$")) {
                            remarks.add(name + "：正在编辑的临时文件，没有读入");
                        } else if (name.contains(SENT_BACK)) {
                            remarks.add(name + "：退回的工作簿，没有读入（改好后请单独导入它）");
                        } else if (ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)) {
                            files.add(file);
                        } else {
                            remarks.add(name + "：不是工作簿，没有读入");
                        }
                    });
                }
            } else if (Files.exists(path)) {
                files.add(path);
            } else {
                throw new County.Refused("找不到文件 " + path);
            }
        }
        return files;
    }
}
