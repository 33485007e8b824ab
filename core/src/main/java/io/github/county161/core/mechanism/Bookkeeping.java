package io.github.county161.core.mechanism;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Group;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.plan.Item;
import io.github.county161.core.ledger.plan.Target;
import io.github.county161.core.port.Crypto;
import io.github.county161.core.port.Desk.Subject;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * 出册: draws books as sheets, at one moment, within a scope: title, what and when it speaks of, lines, sums, what is
 * missing, signatures, 口径 and the proof code of the position it was made from.
 */
public final class Bookkeeping {

    static final List<String> SIGNATURES = List.of("填报单位（盖章）：", "填报人：", "审核人：", "日期：");
    private static final int LONGEST_TAB_CHARS = 31;

    private final Chart chart;
    private final Moment moment;
    private final Crypto crypto;
    private final Lexicon words;
    private final List<Figure> figures;
    private final Asking asking;
    private final Scope scope;
    private final Optional<Period> over;
    private final Once<Divisions> today;
    private final Cells cells;

    /** @param asking of its own period, unless {@link #over} says another, is every book */
    public Bookkeeping(
            Chart chart,
            Moment moment,
            Crypto crypto,
            Lexicon words,
            List<Figure> figures,
            Asking asking,
            Scope scope) {
        this.chart = chart;
        this.moment = moment;
        this.crypto = crypto;
        this.words = words.on(asking.reportDay());
        this.figures = List.copyOf(figures);
        this.asking = asking;
        this.scope = scope;
        this.over = Optional.empty();
        this.today = new Once<>(() -> new Divisions(moment));
        this.cells = new Cells(chart, moment, asking, this.words);
    }

    /** The same of another place or over another period; what does not change with either is worked out once. */
    private Bookkeeping(Bookkeeping other, Asking asking, Optional<Period> over) {
        this.chart = other.chart;
        this.moment = other.moment;
        this.crypto = other.crypto;
        this.words = other.words;
        this.figures = other.figures;
        this.asking = asking;
        this.scope = other.scope;
        this.over = over;
        this.today = other.today;
        this.cells = other.cells;
    }

    /** The same over another period than each book's own. */
    public Bookkeeping over(Period period) {
        return new Bookkeeping(this, asking, Optional.of(period));
    }

    /** The same of a place. */
    public Bookkeeping in(String place) {
        return new Bookkeeping(this, asking.in(place), over);
    }

    private Asking of(Book book) {
        return asking.over(
                over.orElseGet(() -> book.counted().kind().period(asking.asOf().reportDay())));
    }

    /** How many lines a book has. */
    public long count(Book book) {
        Book placed = placed(book);
        return count(placed, placed.counted().own());
    }

    /** The same in words: {@code 653 人，其中劳动力 348 人}. */
    public String counted(Book book) {
        String unit = book.counted().unit();
        return count(book) + " " + unit
                + book.ofLabourers()
                        .map(figure -> "，其中劳动力 " + count(book, figure.own()) + " " + unit)
                        .orElse("");
    }

    /** Lines that lie in no place are of a division when the unit they concern is. */
    private Book placed(Book book) {
        if (book.unit().isEmpty() || asking.division().isEmpty()) {
            return book;
        }
        Divisions divisions = today.get();
        Optional<String> division =
                asking.division().filter(place -> !divisions.county().equals(Optional.of(place)));
        if (division.isEmpty()) {
            return book;
        }
        Field unit = book.unit().get();
        Set<String> units = new TreeSet<>(Set.of(""));
        moment.rows(book.lines(), of(book).everywhere(), scope, 0, Integer.MAX_VALUE).stream()
                .flatMap(row -> row.text(unit).stream())
                .filter(told -> divisions.concerns(told, division.get()))
                .forEach(units::add);
        return book.where(Path.of(unit).oneOf(units));
    }

    private long count(Book book, Figure.Part part) {
        Asking of = book.unit().isPresent() ? of(book).everywhere() : of(book);
        return moment.tally(part.question(), part.tally(), Group.WHOLE, of, scope).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The sheets of a book; a roster of two forms has two. */
    public List<Sheet> sheets(Book book) {
        if (book.isRoster()) {
            return new Rosters(chart, moment, asking, scope, words, cells)
                    .sheets(book, of(book), title(words.says(book.title())), this::under, "校验码 " + proof());
        }
        Asking own = of(book);
        Drawing drawing = new Drawing(chart, moment, crypto, words, figures, own);
        Lines lines = new Lines(placed(book), moment, own, scope, drawing);
        long count = count(book);
        return List.of(new Sheet(
                tab(words.says(book.title())),
                title(words.says(book.title())),
                under(book),
                bands(book),
                book.columns().stream()
                        .map(c -> new Sheet.Head(words.says(c.heading()), c.width(), false).holding(c.holds()))
                        .toList(),
                row -> lines.draw(row, count),
                List.of(),
                SIGNATURES,
                notes(book, lines),
                "校验码 " + proof(),
                false));
    }

    /** 一人一档, 一户一档 or 一村一档; none when there is no such to see. */
    public Optional<Sheet> file(Subject subject, String which) {
        Drawing drawing = new Drawing(chart, moment, crypto, words, figures, asking);
        return new Dossier(chart, moment, crypto, words, figures, asking, scope, drawing)
                .of(subject, which)
                .map(sheet -> new Sheet(
                        sheet.name(),
                        sheet.title(),
                        "报告日 " + asking.reportDay() + known(),
                        sheet.bands(),
                        sheet.heads(),
                        sheet.rows(),
                        sheet.totals(),
                        SIGNATURES,
                        sheet.notes(),
                        "校验码 " + proof(),
                        false));
    }

    private static String tab(String title) {
        return title.length() > LONGEST_TAB_CHARS ? title.substring(0, LONGEST_TAB_CHARS) : title;
    }

    private static List<Sheet.Band> bands(Book book) {
        List<Sheet.Band> bands = new ArrayList<>();
        for (Book.Column column : book.columns()) {
            Sheet.Band last = bands.isEmpty() ? new Sheet.Band("", 1) : bands.get(bands.size() - 1);
            if (!bands.isEmpty() && last.text().equals(column.band())) {
                bands.set(bands.size() - 1, new Sheet.Band(last.text(), last.columns() + 1));
            } else {
                bands.add(new Sheet.Band(column.band(), 1));
            }
        }
        return bands.size() == 1 ? List.of() : bands;
    }

    private List<String> notes(Book book, Lines lines) {
        List<String> notes = new ArrayList<>(lines.gaps());
        if (book.lines().relation() == Target.FORM.relation()) {
            List<Figure> reached = new Progress(moment, asking, scope, words, figures)
                    .items().stream().map(Item::figure).distinct().toList();
            notes.addAll(new BeforeStart(moment, scope).lines(reached, asking));
        }
        notes.add("口径：" + book.counted().definition() + "。证件号、电话等按规定遮盖。");
        return notes;
    }

    private String title(String book) {
        Divisions divisions = today.get();
        String county = divisions.county().map(divisions::title).orElse("");
        String place = asking.division()
                .filter(code -> !divisions.county().equals(Optional.of(code)))
                .map(divisions::title)
                .orElse("");
        return county + place + book;
    }

    private String under(Book book) {
        Period period = of(book).period();
        String days = book.counted().kind() == Figure.Kind.AT_DAY && over.isEmpty()
                ? ""
                : "期间 " + period.from() + " 至 " + period.to() + "　";
        return days + "报告日 " + asking.reportDay() + known() + "　共 " + counted(book);
    }

    private String known() {
        return asking.asOf().knownAt().isPresent()
                ? "　按第 " + asking.asOf().knownAt().getAsLong() + " 号账页时所知"
                : "";
    }

    private String proof() {
        return Verification.proof(moment, asking.asOf().knownAt().orElse(moment.position()))
                .text();
    }
}
