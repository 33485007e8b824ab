package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Workbooks;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes orders of a workbook's rows. A sheet's form is known by its name and headings, its heading row may stand below
 * title rows, columns may be in any order and under any heading the pack knows.
 */
public final class Intake implements Workbooks.RowReader {

    private static final int LAST_ROW_FOR_HEADINGS = 12;

    /** A sum or signatures below the rows: the first text of the line says so. */
    private static final Pattern FOOTER =
            Pattern.compile("(合计|总计|小计|填报人|填表人|制表人|经办人|审核人|负责人|填报单位|填报时间|填报日期|日期|联系人|说明|注|口径)"
                    + "([(（].*[)）])?(\\s*[:：].*)?|报告日 \\d{4}-.*|校验码 .*");

    /** In an id number or phone that left here masked. */
    private static final String MASK = "****";

    /** So many headings in common make a sheet like a form. */
    private static final int LIKE = 3;

    /** A sheet that bears the form's own name is on it, whatever else its headings would fit. */
    private static final int WELL_NAMED = 100;

    /** How much of a workbook is read. */
    private enum Extent {
        ALL,
        HEADINGS,
        REFUSED
    }

    private final List<Form> forms;
    private final Lexicon words;
    private final List<Page> pages = new ArrayList<>();
    private final Consumer<Order> orders;
    private final Extent extent;
    private final Map<Form, Map<String, String>> headings = new HashMap<>();
    private final Counterfoil counterfoil = new Counterfoil();

    /**
     * @param only the form that every sheet is on; empty to find it out
     * @param orders takes the order of each row as it is read
     */
    public Intake(Chart chart, Lexicon words, Optional<Form> only, Consumer<Order> orders) {
        this(chart, words, only, orders, Extent.ALL);
    }

    private Intake(Chart chart, Lexicon words, Optional<Form> only, Consumer<Order> orders, Extent extent) {
        this.forms = only.map(List::of).orElse(chart.forms());
        this.words = words;
        this.orders = orders;
        this.extent = extent;
    }

    /** Reads no further on each sheet than it takes to know its form. */
    public static Intake ofHeadings(Chart chart, Lexicon words, Optional<Form> only) {
        return new Intake(chart, words, only, order -> {}, Extent.HEADINGS);
    }

    /** Reads of a workbook that came back only the rows that had been refused. */
    public static Intake ofRefused(Chart chart, Lexicon words, Optional<Form> only, Consumer<Order> orders) {
        return new Intake(chart, words, only, orders, Extent.REFUSED);
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
        pages.add(new Page(name, hidden, counterfoil));
    }

    /** Whether it is on what came back: of such a workbook only the sheets of refused rows are read again. */
    public boolean hasRefusedRows() {
        return pages.stream()
                .anyMatch(page -> page.form.isPresent() && page.isOfRefused() && page.problems.isPresent());
    }

    @Override
    public void hiddenColumns(Set<Integer> columns) {
        pages.get(pages.size() - 1).hiddenColumns.addAll(columns);
    }

    @Override
    public void row(int number, boolean hidden, List<String> cells) {
        Page page = pages.get(pages.size() - 1);
        page.lastRow = number;
        page.width = Math.max(page.width, cells.size());
        if (page.isCounterfoil()) {
            counterfoil.read(cells);
            return;
        }
        if (extent == Extent.REFUSED && !page.isOfRefused()) {
            page.skipped = true;
            return;
        }
        if (page.form.isEmpty()) {
            if (number <= LAST_ROW_FOR_HEADINGS && !page.hidden) {
                findHeadings(page, number, cells);
            }
            return;
        }
        if (isFooter(cells)) {
            page.footers++;
            return;
        }
        Map<String, String> texts = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = page.cells.get(i);
            if (cell != null && !Texts.clean(cells.get(i)).isEmpty()) {
                texts.put(cell, cells.get(i));
            }
        }
        if (!texts.isEmpty()) {
            page.rows++;
            page.hiddenRows += hidden ? 1 : 0;
            page.masked |= texts.values().stream().anyMatch(text -> text.contains(MASK));
            orders.accept(page.order(texts, number, cells));
        }
    }

    private static boolean isFooter(List<String> cells) {
        return cells.stream()
                .filter(cell -> !cell.isBlank())
                .findFirst()
                .map(first -> FOOTER.matcher(Texts.clean(first)).matches())
                .orElse(false);
    }

    @Override
    public boolean wantsMore() {
        Page page = pages.get(pages.size() - 1);
        return extent != Extent.HEADINGS || page.form.isEmpty() && page.lastRow < LAST_ROW_FOR_HEADINGS;
    }

    private void findHeadings(Page page, int number, List<String> cells) {
        Optional<Form> best = Optional.empty();
        int most = 0;
        Set<String> seen = new HashSet<>();
        cells.forEach(cell -> seen.add(words.heading(cell)));
        for (Form form : forms) {
            int score = score(form, page.name, seen);
            if (score > most) {
                most = score;
                best = Optional.of(form);
            }
        }
        if (best.isEmpty()) {
            page.nearly = nearly(page.name, seen).or(() -> page.nearly);
        }
        best.ifPresent(form -> {
            page.form = Optional.of(form);
            page.headingRow = number;
            Map<String, String> byHeading = headings(form);
            page.known = byHeading;
            page.misnamed = forms.stream()
                    .filter(other -> other != form && page.name.strip().equals(other.title()))
                    .map(Form::title)
                    .findFirst();
            for (int i = 0; i < cells.size(); i++) {
                String heading = words.heading(cells.get(i));
                String cell = byHeading.get(heading);
                if (Beside.HEADINGS.contains(heading)) {
                    page.beside.put(i, heading);
                }
                if (cell != null && !page.cells.containsValue(cell)) {
                    page.cells.put(i, cell);
                    if (page.hiddenColumns.contains(i)) {
                        page.hiddenHeadings.add(cells.get(i));
                    }
                } else if (cells.get(i).startsWith(Mended.HEADING)) {
                    page.problems = Optional.of(i);
                } else if (heading.equals(Counterfoil.KEY_HEADING)) {
                    page.keys = Optional.of(i);
                } else if (!heading.isEmpty() && !Beside.HEADINGS.contains(heading)) {
                    page.unknown.add(cells.get(i));
                }
            }
        });
    }

    /** What a sheet would be, were it not for columns it lacks: the form it is named after, or most of whose it has. */
    private Optional<String> nearly(String name, Set<String> seen) {
        Optional<Form> like = forms.stream()
                .filter(form -> shared(form, seen) >= LIKE)
                .max(Comparator.comparing((Form form) -> name.strip().equals(form.title()) || forms.size() == 1)
                        .thenComparing(form -> shared(form, seen)));
        return like.map(form -> "像“" + form.title() + "”，缺少列：" + String.join("、", missing(form, seen)));
    }

    private long shared(Form form, Set<String> seen) {
        return seen.stream().filter(headings(form)::containsKey).count();
    }

    private List<String> missing(Form form, Set<String> seen) {
        Set<String> told =
                seen.stream().map(headings(form)::get).filter(Objects::nonNull).collect(Collectors.toSet());
        return form.columns().stream()
                .filter(c -> c.isRequired() && !c.isShadow())
                .flatMap(c -> c.cells().stream())
                .filter(cell -> !cell.optional() && !told.contains(cell.name()))
                .map(cell -> words.says(cell.heading(), Relation.ALWAYS_TO))
                .toList();
    }

    /** How many headings a row shares with a form; 0 when one of its required columns or of its key is missing. */
    private int score(Form form, String name, Set<String> seen) {
        Map<String, String> known = headings(form);
        long shared = shared(form, seen);
        if (shared == 0 || !missing(form, seen).isEmpty()) {
            return 0;
        }
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
