package io.github.county161.core.mechanism;

import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Workbooks.Heading;
import io.github.county161.core.port.Workbooks.Mark;
import io.github.county161.core.port.Workbooks.Marks;
import io.github.county161.core.port.Workbooks.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is to be marked in a workbook that goes back to the one who sent it: every fault and doubt at its cell. */
public final class Mended implements Marks {

    /** So begins what heads the column of problems, and the name of a sheet of refused rows. */
    static final String HEADING = "问题（";

    private static final Pattern REFUSED = Pattern.compile("退回\\d+ .*");

    private static final int LONGEST_NAME_CHARS = 31;

    private final List<Page> pages;
    private final List<List<Outcome.Item>> rows = new ArrayList<>();
    private final boolean kept;
    private final Map<String, String> words;
    private final List<Map<Integer, Outcome.Item>> told = new ArrayList<>();

    /**
     * @param pages of the workbook, as it was read
     * @param items of its rows in the order of reading
     * @param kept whether the good rows are in: then the refused ones alone are sent again, else the whole
     * @param words what a doubt says, by its code
     */
    public Mended(List<Page> pages, List<Outcome.Item> items, boolean kept, Map<String, String> words) {
        this.kept = kept;
        this.pages = List.copyOf(pages);
        this.words = Map.copyOf(words);
        int from = 0;
        for (Page page : pages) {
            int to = (int) Math.min(items.size(), from + page.rows());
            List<Outcome.Item> ofPage = List.copyOf(items.subList(from, to));
            Map<Integer, Outcome.Item> here = new HashMap<>();
            for (Outcome.Item item : ofPage) {
                if (!item.faults().isEmpty() || !item.doubts().isEmpty()) {
                    here.put((int) item.row(), item);
                }
            }
            rows.add(ofPage);
            told.add(here);
            from = to;
        }
    }

    /** Whether there is anything to mend. */
    public boolean isNeeded() {
        return rows.stream().flatMap(List::stream).anyMatch(Mended::isRefused);
    }

    @Override
    public Optional<Heading> heading(int sheet) {
        Page page = pages.get(sheet);
        if (page.form().isEmpty()) {
            return Optional.empty();
        }
        boolean refused = kept && told.get(sheet).values().stream().anyMatch(Mended::isRefused);
        Optional<Refused> apart = refused
                ? Optional.of(new Refused(refusedName(sheet), HEADING + numbers(sheet) + "）"))
                : Optional.empty();
        String where = apart.map(other -> "；请改在表“" + other.name() + "”上，这张表不再读").orElse("");
        return Optional.of(new Heading(
                (int) page.headingRow(), page.problemColumn(), HEADING + numbers(sheet) + where + "）", apart));
    }

    private String refusedName(int sheet) {
        String name = "退回" + (sheet + 1) + " " + pages.get(sheet).name().replaceFirst("^退回\\d+ ", "");
        return name.length() > LONGEST_NAME_CHARS ? name.substring(0, LONGEST_NAME_CHARS) : name;
    }

    private String numbers(int sheet) {
        Map<String, Long> counts = new HashMap<>();
        rows.get(sheet).forEach(item -> counts.merge(item.outcome(), 1L, Long::sum));
        if (!kept) {
            long refused = counts.getOrDefault(Outcome.REFUSED, 0L);
            return "没有记入；无误 " + (pages.get(sheet).rows() - refused) + " 退回 " + refused;
        }
        return "新增 " + counts.getOrDefault(Outcome.NEW, 0L) + " 更新 "
                + counts.getOrDefault(Outcome.CHANGED, 0L) + " 未变 "
                + (counts.getOrDefault(Outcome.UNCHANGED, 0L) + counts.getOrDefault(Outcome.STALE, 0L)) + " 退回 "
                + counts.getOrDefault(Outcome.REFUSED, 0L);
    }

    /** Of the refused rows of a refused sheet there is a new sheet: the old one would be sent again with it. */
    @Override
    public boolean isLeftOut(int sheet) {
        return pages.get(sheet).isOfRefused()
                && heading(sheet).flatMap(Heading::refused).isPresent();
    }

    static boolean isRefusedName(String name) {
        return REFUSED.matcher(name).matches();
    }

    private static boolean isRefused(Outcome.Item item) {
        return !item.faults().isEmpty();
    }

    @Override
    public Optional<Mark> mark(int sheet, int row) {
        return Optional.ofNullable(told.get(sheet).get(row)).map(item -> mark(pages.get(sheet), item));
    }

    private Mark mark(Page page, Outcome.Item item) {
        List<String> problems = new ArrayList<>();
        Map<Integer, String> cells = new HashMap<>();
        for (Fault fault : item.faults()) {
            String remedy = "应为" + fault.expected();
            problems.add((fault.column().isEmpty() ? "" : fault.column() + "：") + remedy);
            page.column(fault.column()).ifPresent(column -> cells.merge(column, remedy, (a, b) -> a + "\n" + b));
        }
        item.doubts().forEach(doubt -> problems.add("疑点：" + words.getOrDefault(doubt, doubt)));
        return new Mark(String.join("；", problems), cells, isRefused(item));
    }
}
