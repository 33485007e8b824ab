package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Workbooks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes orders of a workbook's rows. A sheet's form is known by its name and headings, its heading row may stand below
 * title rows, columns may be in any order and under any heading the pack knows.
 */
public final class Intake implements Workbooks.RowReader {

    private static final int LAST_ROW_FOR_HEADINGS = 12;

    /** A sheet that bears the form's own name is on it, whatever else its headings would fit. */
    private static final int WELL_NAMED = 100;

    /** What became of a sheet: its form and heading row, or neither; the headings that are none of the form's. */
    public static final class Page {
        private final String name;
        private final boolean hidden;
        private Optional<Form> form = Optional.empty();
        private long headingRow;
        private int lastRow;
        private final List<String> unknown = new ArrayList<>();
        private final Map<Integer, String> cells = new HashMap<>();
        private long rows;

        private Page(String name, boolean hidden) {
            this.name = name;
            this.hidden = hidden;
        }

        public String name() {
            return name;
        }

        public Optional<Form> form() {
            return form;
        }

        public long headingRow() {
            return headingRow;
        }

        public List<String> unknownHeadings() {
            return List.copyOf(unknown);
        }

        public long rows() {
            return rows;
        }
    }

    private final List<Form> forms;
    private final Lexicon words;
    private final List<Page> pages = new ArrayList<>();
    private final Consumer<Order> orders;
    private final boolean headingsAlone;
    private final Map<Form, Map<String, String>> headings = new HashMap<>();

    /**
     * @param only the form that every sheet is on; empty to find it out
     * @param orders takes the order of each row as it is read
     */
    public Intake(Chart chart, Lexicon words, Optional<Form> only, Consumer<Order> orders) {
        this(chart, words, only, orders, false);
    }

    private Intake(Chart chart, Lexicon words, Optional<Form> only, Consumer<Order> orders, boolean headingsAlone) {
        this.forms = only.map(List::of).orElse(chart.forms());
        this.words = words;
        this.orders = orders;
        this.headingsAlone = headingsAlone;
    }

    /** Reads no further on each sheet than it takes to know its form. */
    public static Intake ofHeadings(Chart chart, Lexicon words, Optional<Form> only) {
        return new Intake(chart, words, only, order -> {}, true);
    }

    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** What is wrong with the file as a whole: no sheet in it is on a known form. */
    public List<Fault> faults(String file) {
        boolean any = pages.stream().anyMatch(page -> page.form.isPresent());
        return any ? List.of() : List.of(new Fault(0, file, "", "form_unknown", "", "表头与某一张表的模板一致的工作表"));
    }

    @Override
    public void sheet(String name, boolean hidden) {
        pages.add(new Page(name, hidden));
    }

    @Override
    public void row(int number, boolean hidden, List<String> cells) {
        Page page = pages.get(pages.size() - 1);
        page.lastRow = number;
        if (page.form.isEmpty()) {
            if (number <= LAST_ROW_FOR_HEADINGS && !page.hidden) {
                findHeadings(page, number, cells);
            }
            return;
        }
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = page.cells.get(i);
            if (cell != null && !cells.get(i).isEmpty()) {
                texts.put(cell, cells.get(i));
            }
        }
        if (!texts.isEmpty()) {
            page.rows++;
            orders.accept(Order.row(page.form.get().name(), texts, number));
        }
    }

    @Override
    public boolean wantsMore() {
        Page page = pages.get(pages.size() - 1);
        return !headingsAlone || page.form.isEmpty() && page.lastRow < LAST_ROW_FOR_HEADINGS;
    }

    private void findHeadings(Page page, int number, List<String> cells) {
        Optional<Form> best = Optional.empty();
        int most = 0;
        for (Form form : forms) {
            int score = score(form, page.name, cells);
            if (score > most) {
                most = score;
                best = Optional.of(form);
            }
        }
        best.ifPresent(form -> {
            page.form = Optional.of(form);
            page.headingRow = number;
            Map<String, String> byHeading = headings(form);
            for (int i = 0; i < cells.size(); i++) {
                String heading = words.heading(cells.get(i));
                String cell = byHeading.get(heading);
                if (cell != null && !page.cells.containsValue(cell)) {
                    page.cells.put(i, cell);
                } else if (!heading.isEmpty()) {
                    page.unknown.add(cells.get(i));
                }
            }
        });
    }

    /** How many headings a row shares with a form; 0 when one of its required columns or of its key is missing. */
    private int score(Form form, String name, List<String> cells) {
        Set<String> seen = new HashSet<>();
        cells.forEach(cell -> seen.add(words.heading(cell)));
        Map<String, String> known = headings(form);
        Set<String> told =
                seen.stream().map(known::get).filter(Objects::nonNull).collect(Collectors.toSet());
        boolean whole = form.columns().stream()
                .filter(c -> c.isRequired() && !c.isShadow())
                .flatMap(c -> c.cells().stream())
                .filter(cell -> !cell.optional())
                .map(Column.Cell::name)
                .allMatch(told::contains);
        if (!whole) {
            return 0;
        }
        long shared = seen.stream().filter(known::containsKey).count();
        long others =
                seen.stream().filter(s -> !s.isEmpty() && !known.containsKey(s)).count();
        int named = name.strip().equals(form.title()) ? WELL_NAMED : 0;
        return (int) Math.max(0, 2 * shared - others + named);
    }

    /** The name of each cell by its heading in the words of every year. */
    private Map<String, String> headings(Form form) {
        return headings.computeIfAbsent(form, f -> {
            Map<String, String> byHeading = new LinkedHashMap<>();
            for (Column<?> column : f.columns()) {
                if (!column.isShadow()) {
                    column.cells().forEach(c -> words.spellings(c.heading()).forEach(h -> byHeading.put(h, c.name())));
                }
            }
            f.whereabouts().forEach(c -> byHeading.putIfAbsent(c.heading(), c.name()));
            f.worked().forEach(w -> byHeading.put(w.cell().heading(), w.cell().name()));
            return byHeading;
        });
    }
}
