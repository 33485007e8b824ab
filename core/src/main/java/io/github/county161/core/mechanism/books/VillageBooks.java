package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.supervision.ProblemBooks;
import io.github.county161.core.mechanism.supervision.Supervision;
import java.util.List;

/** What 一村一档 tells beside a village's numbers: who is without work, what is not mended, who answers for it. */
public final class VillageBooks {

    private static final Book IDLE = Book.of(
                    "idle",
                    "未就业劳动力",
                    Kind.AT_DAY,
                    Definitions.LABOURERS.where(
                            Path.of(Relation.PERSON).in(Definitions.ACTIVE).not()))
            .by(Relation.HOUSEHOLD, Relation.PERSON)
            .with(
                    Column.of("姓名", 8, People.name(Relation.PERSON)),
                    Column.of("身份证号", 20, People.id(Relation.PERSON)),
                    Column.of("电话", 13, People.phone(Relation.PERSON)),
                    Column.of("户主", 8, People.head(Relation.HOUSEHOLD)),
                    Column.of("劳动能力", 10, People.person(Relation.PERSON, Shown.of(Member.FORM, Member.ABILITY))),
                    Column.of("意愿", 12, People.survey(Relation.PERSON, "wish")),
                    Column.of("未就业原因", 10, People.survey(Relation.PERSON, "idle_reason")));

    private VillageBooks() {}

    /** The parts of a village's file, each a book; the first column names the line. */
    public static List<Book> of(List<String> places) {
        return List.of(IDLE, ProblemBooks.OPEN, Supervision.holders(places));
    }
}
