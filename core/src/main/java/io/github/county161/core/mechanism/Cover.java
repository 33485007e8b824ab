package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Kind.Part;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.PackVersion;
import io.github.county161.core.port.Scope;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a form is not for everybody.
 *
 * @param names of residents: those that stand beside an id number; officials are known by name
 * @param held back from the scope
 * @param ofPersons whether it is about residents, so that what is written in it freely is too
 */
record Cover(Set<Column<?>> names, Set<Column<?>> held, boolean ofPersons) {

    /** Only for who works with persons. */
    private static final Set<Column<?>> DELICATE = Set.of(Member.HEALTH, Member.DISABLED, Household.CAUSE);

    /** Told to nobody who asks: the files of a pack, which hold all its lists and rules. */
    private static final Set<Column<?>> INWARD = Set.of(PackVersion.CONTENT);

    private static final Set<String> PERSONS = Set.of(Member.FORM.name(), Household.FORM.name());

    static final Cover NONE = new Cover(Set.of(), Set.of(), false);

    static Cover of(Form form, Scope scope) {
        List<Column<?>> columns = form.columns();
        boolean residents =
                columns.stream().anyMatch(column -> column.kind().word().equals("id") && !column.isShadow());
        boolean persons = residents
                || columns.stream()
                        .anyMatch(column ->
                                column.target().filter(PERSONS::contains).isPresent());
        return new Cover(
                columns.stream()
                        .filter(column -> residents && column.kind().word().equals("name"))
                        .collect(Collectors.toSet()),
                columns.stream()
                        .filter(column -> INWARD.contains(column) || scope.masked() && DELICATE.contains(column))
                        .collect(Collectors.toSet()),
                persons);
    }

    boolean isNone() {
        return names.isEmpty() && held.isEmpty();
    }

    /** Whether a column's values may be asked for, as by filter or order, by who sees this scope. */
    static boolean isOpen(Column<?> column, Scope scope) {
        return !INWARD.contains(column)
                && column.kind().part() != Part.IDENTITY
                && !(scope.masked() && DELICATE.contains(column));
    }
}
