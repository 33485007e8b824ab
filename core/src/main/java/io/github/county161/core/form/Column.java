package io.github.county161.core.form;

import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column of a form, described once: name (English), heading (Chinese), kind, whether it must be told, whether its
 * value varies in time. Some columns are written in two cells: a person by name and id number, a place by town and
 * village. An unchanging value; each word such as {@link #required()} answers a new one.
 */
public final class Column<T> {

    /** A cell of a sheet: the name of its text in an order, its heading, whether a row may leave it empty. */
    public record Cell(String name, String heading, boolean optional) {
        public Cell(String name, String heading) {
            this(name, heading, false);
        }
    }

    /** The column must be told when another, coded one tells one of these codes. */
    public record When(String column, Set<String> codes) {}

    private final String name;
    private final List<Cell> cells;
    private final Kind<T> kind;
    private final Traits traits;
    private final List<Field> fields;

    private Column(String name, List<Cell> cells, Kind<T> kind, Traits traits) {
        this.name = name;
        this.cells = List.copyOf(cells);
        this.kind = kind;
        this.traits = traits;
        this.fields = List.copyOf(kind.fields(name));
    }

    private static <T> Column<T> of(String name, String heading, Kind<T> kind) {
        return new Column<>(name, List.of(new Cell(name, heading)), kind, Traits.NONE);
    }

    public static Column<String> text(String name, String heading, int max) {
        return of(name, heading, Kinds.text(max));
    }

    public static Column<String> note(String name, String heading, int max) {
        return of(name, heading, Kinds.note(max));
    }

    public static Column<String> name(String name, String heading) {
        return of(name, heading, Kinds.name());
    }

    public static Column<String> id(String name, String heading) {
        return of(name, heading, Kinds.id());
    }

    public static Column<String> phone(String name, String heading) {
        return of(name, heading, Kinds.phone());
    }

    public static Column<String> creditCode(String name, String heading) {
        return of(name, heading, Kinds.creditCode());
    }

    public static Column<LocalDate> date(String name, String heading) {
        return of(name, heading, Kinds.date());
    }

    public static Column<String> month(String name, String heading) {
        return of(name, heading, Kinds.month());
    }

    public static Column<Long> year(String name, String heading) {
        return of(name, heading, Kinds.whole("year", 1000, 9999));
    }

    public static Column<Long> whole(String name, String heading, long least, long most) {
        return of(name, heading, Kinds.whole("int", least, most));
    }

    public static Column<Yuan> yuan(String name, String heading) {
        return of(name, heading, Kinds.yuan());
    }

    public static Column<Boolean> flag(String name, String heading) {
        return of(name, heading, Kinds.flag(heading.startsWith("有无")));
    }

    public static Column<String> one(String name, String heading, CodeList list) {
        return of(name, heading, Kinds.one(list));
    }

    public static Column<List<String>> many(String name, String heading, CodeList list) {
        return of(name, heading, Kinds.many(list));
    }

    /** A place, written in two cells: town and village. Without a village it is the town's. */
    public static Column<String> place(String name) {
        return new Column<>(
                name, List.of(new Cell("town", "镇办"), new Cell("village", "村", true)), Kinds.place(), Traits.NONE);
    }

    /** A town, written in one cell. */
    public static Column<String> townAlone(String name, String heading) {
        return new Column<>(name, List.of(new Cell("town", heading)), Kinds.place(), Traits.NONE);
    }

    /** Several places, towns or villages, each as a sheet writes it. */
    public static Column<List<String>> areas(String name, String heading) {
        return of(name, heading, Kinds.areas());
    }

    /** A unit: the county, a town or a village by name or code, or one that is no place. */
    public static Column<String> unit(String name, String heading) {
        return of(name, heading, Kinds.unit());
    }

    /** An account number of a bank. */
    public static Column<String> card(String name, String heading) {
        return of(name, heading, Kinds.card());
    }

    /** A place told by its code alone. */
    public static Column<String> placeCode(String name, String heading) {
        return of(name, heading, Kinds.place());
    }

    /** A reference to a record of another form, written in cells that hold the other's key, in the key's order. */
    public static Column<Long> ref(String name, String target, Cell... cells) {
        return new Column<>(name, List.of(cells), Kinds.ref(target), Traits.NONE.withTarget(target));
    }

    /** The id number typed in a cell that another column reads as a reference: kept, so it still finds the person. */
    public static Column<String> shadow(String name, Cell cell) {
        return new Column<>(name, List.of(cell), Kinds.id(), Traits.NONE.withShadow());
    }

    /** The person a record is about: name and id number, which must agree with the person base. */
    public static Column<Long> person() {
        return ref("who", "member", new Cell("name", "姓名"), new Cell("id_number", "身份证号"))
                .required();
    }

    /** The same of a record that may be about somebody or about a unit. */
    public static Column<Long> personOrNobody() {
        return ref("who", "member", new Cell("name", "姓名"), new Cell("id_number", "身份证号"));
    }

    private Column<T> with(Traits changed) {
        return new Column<>(name, cells, kind, changed);
    }

    public Column<T> required() {
        return with(traits.withRequired());
    }

    public Column<T> requiredWhen(Column<?> other, String... codes) {
        return requiredWhen(new When(other.name, Set.of(codes)));
    }

    public Column<T> requiredWhen(When when) {
        return with(traits.withWhen(when));
    }

    /** Its value may become another in the world without having been wrong: told with the day from which it holds. */
    public Column<T> varying() {
        return with(traits.withVarying());
    }

    /** A date that may lie ahead. */
    public Column<T> future() {
        return with(traits.withFuture());
    }

    /** When it is not told, a number is issued. */
    public Column<T> issued() {
        return with(traits.withIssued());
    }

    /** Told by an import of what was before the system was there, and by nobody else: acts tell it from then on. */
    public Column<T> history() {
        return with(traits.withHistory());
    }

    /** What holds when a new record does not tell it; canonical text. */
    public Column<T> standard(String canonical) {
        return with(traits.withStandard(canonical));
    }

    public String name() {
        return name;
    }

    public List<Cell> cells() {
        return cells;
    }

    /** The heading of the cell that a fault points to: the last, which holds the id or the village. */
    public String heading() {
        return cells.get(cells.size() - 1).heading();
    }

    public Kind<T> kind() {
        return kind;
    }

    public boolean isRequired() {
        return traits.required();
    }

    public Optional<When> requiredWhen() {
        return traits.when();
    }

    public boolean isVarying() {
        return traits.varying();
    }

    public boolean mayBeFuture() {
        return traits.future();
    }

    public boolean isIssued() {
        return traits.issued();
    }

    public boolean isHistory() {
        return traits.history();
    }

    public Optional<String> standardText() {
        return traits.standard();
    }

    /** Whether its cell is drawn by another column already. */
    public boolean isShadow() {
        return traits.shadow();
    }

    /** The form whose records it names, if it is a reference. */
    public Optional<String> target() {
        return traits.target();
    }

    /** Whether it tells several places. */
    public boolean isAreas() {
        return kind.word().equals("many(place)");
    }

    public boolean isPlace() {
        return kind.word().equals("place");
    }

    /** Whether it tells a unit, which may be a place. */
    public boolean isUnit() {
        return kind.word().equals("unit");
    }

    /** The one stored field; of an id or phone the mask. */
    public Field field() {
        return fields().get(0);
    }

    /** The stored field with this ending: {@code hash}, {@code mask}, {@code born}, {@code sex}. */
    public Field field(String suffix) {
        return fields().stream()
                .filter(f -> f.name().equals(name + "_" + suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " stores no " + suffix));
    }

    /** The stored fields; none of a note. */
    public List<Field> fields() {
        return fields;
    }

    /** Puts the stored cells of what is told of this column, by the texts of a record. */
    public void store(Map<String, String> told, Hashing hashing, Map<Field, Object> into) {
        kind.store(name, fields, told, hashing, into);
    }

    /** Puts the facts that outlive an identity text when it is erased. */
    public void addLastingFacts(String canonical, Map<String, String> facts) {
        kind.addLastingFacts(name, canonical, facts);
    }

    @Override
    public String toString() {
        return name;
    }
}
