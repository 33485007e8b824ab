package io.github.county161.app;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Bookkeeping;
import io.github.county161.core.mechanism.Divisions;
import io.github.county161.core.port.Desk.Subject;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds whose file is meant: by the number of the record, or by name, for id numbers stand in no command line. */
final class FileFinder {

    /** What can be asked for beside the books. */
    static final Map<String, Subject> FILES =
            Map.of("一人一档", Subject.PERSON, "一户一档", Subject.HOUSEHOLD, "一村一档", Subject.VILLAGE);

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Bookkeeping keeping;

    FileFinder(Moment moment, Asking asking, Scope scope, Bookkeeping keeping) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.keeping = keeping;
    }

    Sheet sheet(Subject subject, Optional<Long> record, Optional<String> name) {
        String which = switch (subject) {
            case PERSON ->
                record.or(() -> named(Member.FORM, Member.NAME, Member.ID, name))
                        .map(Object::toString)
                        .orElseThrow(() -> new County.Refused("一人一档要说明是谁：--record 记录号，或 --name 姓名"));
            case HOUSEHOLD ->
                record.or(() -> named(Household.FORM, Household.HEAD_NAME, Household.HEAD_ID, name))
                        .map(Object::toString)
                        .orElseThrow(() -> new County.Refused("一户一档要说明是哪户：--record 记录号，或 --name 户主姓名"));
            case VILLAGE -> asking.division().orElseThrow(() -> new County.Refused("一村一档要说明是哪村：--division 村名或代码"));
        };
        return keeping.file(subject, which).orElseThrow(() -> new County.Refused("没有这样的档，或不在本账号辖区内"));
    }

    /** The one who is called so, here; of several each is told, for the record's number to be named. */
    private Optional<Long> named(Form form, Column<String> name, Column<String> id, Optional<String> asked) {
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        List<Row> found = moment.rows(
                Question.from(form.relation()).where(Path.of(name).is(asked.get())),
                asking,
                scope,
                0,
                Integer.MAX_VALUE);
        if (found.isEmpty()) {
            throw new County.Refused("没有叫“" + asked.get() + "”的（在本账号辖区和 --division 内）");
        }
        if (found.size() > 1) {
            Divisions divisions = new Divisions(moment);
            throw new County.Refused("叫“" + asked.get() + "”的不止一个，请用 --record 指明："
                    + found.stream()
                            .map(row -> row.whole(Relation.RECORD) + "（"
                                    + row.get(id).orElse("") + " "
                                    + row.text(Relation.PLACE)
                                            .map(divisions::title)
                                            .orElse("") + "）")
                            .collect(Collectors.joining("、")));
        }
        return Optional.of(found.get(0).whole(Relation.RECORD));
    }
}
