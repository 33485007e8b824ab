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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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

    /** A place as rows write it; "" for what they leave out. */
    record Place(String town, String village) {}

    /**
     * A workbook and its sheets as they were read.
     *
     * @param places that its rows name as theirs
     */
    record Read(Given given, List<Page> pages, Set<Place> places) {
        long rows() {
            return pages.stream().mapToLong(Page::rows).sum();
        }
    }

    /** So the name of a workbook that went back ends, before a number and its ending. */
    static final String SENT_BACK = "（退回";

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
    List<Given> given() {
        return read.stream().map(Read::given).toList();
    }

    static Arrival read(List<Path> given, Chart chart, Lexicon words, Workbooks workbooks, Optional<String> only)
            throws IOException {
        try (Delivery delivery = Delivery.of(given)) {
            List<Given> files = delivery.files();
            Optional<Form> form = form(only, chart);
            Set<Given> sentBack = Sequence.sentBack(Sequence.recognized(files, chart, words, workbooks, form));
            Arrival read = read(files, sentBack, chart, words, workbooks, form, "");
            List<String> remarks = new ArrayList<>(delivery.remarks());
            remarks.addAll(read.remarks);
            List<Fault> faults = new ArrayList<>(read.faults);
            delivery.refusals().forEach(r -> faults.add(new Fault(0, r.name(), "", "not_taken", "", r.expected())));
            if (read.orders.isEmpty() && faults.isEmpty()) {
                faults.add(new Fault(0, "", "", "no_rows", "", "至少有一行内容的工作簿"));
            }
            return new Arrival(read.orders, read.files, read.read, read.titles, faults, remarks);
        }
    }

    /**
     * @param sentBack those of the files of which only the refused rows are read
     * @param reason kept with every order
     */
    static Arrival read(
            List<Given> files,
            Set<Given> sentBack,
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
        for (Given file : files) {
            String name = file.name();
            Set<Place> places = new LinkedHashSet<>();
            Consumer<Order> taking = order -> {
                place(order).ifPresent(places::add);
                orders.add(order.because(reason));
                fileOf.add(name);
            };
            Intake intake = sentBack.contains(file)
                    ? Intake.ofRefused(chart, words, form, taking)
                    : new Intake(chart, words, form, taking);
            try {
                workbooks.read(file.file(), intake);
                faults.addAll(intake.faults(name));
            } catch (Unreadable unreadable) {
                faults.add(fault(name, unreadable));
            }
            intake.pages().stream()
                    .flatMap(page -> page.remarks().stream())
                    .forEach(remark -> remarks.add(name + "：" + remark));
            read.add(new Read(file, intake.pages(), places));
        }
        Map<String, String> titles = new HashMap<>();
        chart.forms().forEach(f -> titles.put(f.name(), f.title()));
        return new Arrival(orders.packed(), fileOf, read, titles, faults, remarks);
    }

    /** Every form writes the place of its rows in cells of these names. */
    private static Optional<Place> place(Order order) {
        String village = order.cells().getOrDefault("village", "");
        return village.isBlank()
                ? Optional.empty()
                : Optional.of(new Place(order.cells().getOrDefault("town", ""), village));
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
}
