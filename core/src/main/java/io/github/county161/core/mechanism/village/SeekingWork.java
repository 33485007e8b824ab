package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.platform.shared.Vacancy;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Villages.Fit;
import io.github.county161.core.port.Villages.Reason;
import io.github.county161.core.port.Villages.Seeking;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who looks for work on a day (a labourer without any, who has not said that none is wanted) and the vacancies that are
 * open on it, matched from either side: for a household, a person, or a vacancy.
 */
final class SeekingWork {

    private static final long VALID_DAYS = 90;
    private static final Condition LOOKING = Path.of(Relation.PERSON)
            .in(Definitions.ACTIVE)
            .not()
            .and(Path.of(Relation.PERSON)
                    .in(Definitions.surveyed(Path.of(Intention.WISH).is(Lists.WISH.code("none"))))
                    .not());

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Matching matching;
    private final Showing showing;

    SeekingWork(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.matching = new Matching(words.list(Lists.EDUCATION.name()), words.list(Lists.WORK_PLACE.name()));
        this.showing = new Showing(chart, moment, asking, words);
    }

    /** None when nothing is matched with records of the form, or the asker sees no such record. */
    Optional<List<Seeking>> of(Form form, long record) {
        if (form.equals(Vacancy.FORM)) {
            return vacancies(Path.of(Relation.RECORD).is(record)).isEmpty()
                    ? Optional.empty()
                    : Optional.of(fitting(record));
        }
        boolean matched = form.equals(Household.FORM) || form.equals(Member.FORM);
        Field who = form.equals(Household.FORM) ? Relation.HOUSEHOLD : Relation.PERSON;
        return matched && sees(form, record)
                ? Optional.of(seeking(
                        everywhere(Definitions.LABOURERS.where(Path.of(who).is(record), LOOKING)), open()))
                : Optional.empty();
    }

    private boolean sees(Form form, long record) {
        Question one =
                Question.from(form.relation()).where(Path.of(Relation.RECORD).is(record));
        return !moment.rows(one, asking, scope, 0, 1).isEmpty();
    }

    /** Those within the scope whom the vacancy fits, each with this one alone; nobody once it is over. */
    private List<Seeking> fitting(long record) {
        Map<Long, Row> one = open();
        one.keySet().retainAll(List.of(record));
        return one.isEmpty()
                ? List.of()
                : seeking(moment.rows(Definitions.LABOURERS.where(LOOKING), asking, scope, 0, Integer.MAX_VALUE), one)
                        .stream()
                        .filter(seeking -> !seeking.fits().isEmpty())
                        .toList();
    }

    private List<Row> vacancies(Condition which) {
        return everywhere(Question.from(Vacancy.FORM.relation())
                .where(Path.of(Vacancy.DAY).atMost(Operand.REPORT_DAY), which));
    }

    private Map<Long, Row> open() {
        Map<Long, Row> open = new TreeMap<>();
        vacancies(Condition.ALWAYS).stream()
                .filter(this::isValid)
                .forEach(row -> open.put(row.whole(Relation.RECORD), row));
        return open;
    }

    /** Until its last day; of one that names none, for ninety days. */
    private boolean isValid(Row vacancy) {
        return !vacancy.get(Vacancy.UNTIL)
                .orElseGet(() -> vacancy.get(Vacancy.DAY).orElseThrow().plusDays(VALID_DAYS))
                .isBefore(asking.asOf().reportDay());
    }

    private List<Seeking> seeking(List<Row> stays, Map<Long, Row> vacancies) {
        List<Long> persons =
                stays.stream().map(row -> row.whole(Relation.PERSON)).toList();
        Map<Long, Row> members = by(
                Relation.RECORD,
                Question.from(Member.FORM.relation())
                        .where(Path.of(Relation.RECORD).oneOf(persons)));
        Map<Long, Row> surveys = by(
                Intention.WHO.field(),
                Definitions.surveyed(Condition.ALWAYS)
                        .where(Path.of(Intention.WHO).oneOf(persons)));
        Map<Long, Map<String, String>> shown = shown(vacancies);
        return stays.stream()
                .map(stay -> {
                    long person = stay.whole(Relation.PERSON);
                    Optional<Row> member = Optional.ofNullable(members.get(person));
                    Matching.Seeker seeker = seeker(stay, member, Optional.ofNullable(surveys.get(person)));
                    return new Seeking(
                            person,
                            member.flatMap(m -> m.get(Member.NAME)).orElse(Texts.ERASED),
                            fits(seeker, vacancies, shown));
                })
                .toList();
    }

    private Map<Long, Map<String, String>> shown(Map<Long, Row> vacancies) {
        Map<Long, Map<String, String>> shown = new HashMap<>();
        showing.records(Vacancy.FORM.name(), List.copyOf(vacancies.keySet()))
                .forEach(texts -> shown.put(Long.valueOf(texts.getOrDefault("record", "0")), texts));
        return shown;
    }

    private List<Fit> fits(Matching.Seeker seeker, Map<Long, Row> vacancies, Map<Long, Map<String, String>> shown) {
        List<Fit> fits = new ArrayList<>();
        vacancies.forEach((record, row) -> {
            Optional<List<Reason>> reasons = matching.fit(seeker, opening(row));
            reasons.ifPresent(why -> fits.add(new Fit(record, shown.getOrDefault(record, Map.of()), why)));
        });
        return fits;
    }

    private Matching.Seeker seeker(Row stay, Optional<Row> member, Optional<Row> survey) {
        long born = stay.number(Stay.BORN).orElse(0L);
        return new Matching.Seeker(
                member.flatMap(m -> m.text(Member.ID.field("sex"))).orElse(""),
                (int) (asking.asOf().reportDay().getYear() - born),
                member.flatMap(m -> m.get(Member.EDUCATION)),
                member.flatMap(m -> m.get(Member.SKILL)),
                survey.flatMap(s -> s.get(Intention.WISH)),
                survey.flatMap(s -> s.get(Intention.AREA)),
                survey.flatMap(s -> s.get(Intention.WAGE)));
    }

    private static Matching.Opening opening(Row row) {
        return new Matching.Opening(
                row.get(Vacancy.SEX),
                row.get(Vacancy.LEAST_AGE),
                row.get(Vacancy.MOST_AGE),
                row.get(Vacancy.EDUCATION),
                row.get(Vacancy.SKILL),
                row.get(Vacancy.WORK_PLACE),
                row.get(Vacancy.LEAST_WAGE).orElseThrow(),
                row.get(Vacancy.MOST_WAGE));
    }

    /** Of records that a question within the scope has found, or that have no place. */
    private List<Row> everywhere(Question question) {
        return moment.rows(question, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE);
    }

    private Map<Long, Row> by(Field field, Question question) {
        Map<Long, Row> by = new HashMap<>();
        everywhere(question).forEach(row -> by.put(row.whole(field), row));
        return by;
    }
}
