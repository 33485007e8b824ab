package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.platform.shared.Vacancy;
import io.github.county161.core.platform.welfare.WelfarePosts;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Villages.Fit;
import io.github.county161.core.port.Villages.Idle;
import io.github.county161.core.port.Villages.Reason;
import io.github.county161.core.port.Villages.Seeking;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * 零就业家庭 on a day: since when, due when by working days, which time it is, what was done for them in this cycle, and
 * the vacancies that fit those of them who want to work.
 */
final class IdleHouseholds {

    private static final String DUE_DAYS = "zero_employment_days";
    private static final long VALID_DAYS = 90;

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final Showing showing;

    IdleHouseholds(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.words = words;
        this.showing = new Showing(chart, moment, asking, words);
    }

    /** Those without work on the day, the longest first. */
    List<Idle> all() {
        List<Row> cycles = rows(Question.from(Cycle.RELATION).where(Cycle.open()));
        List<Long> households =
                cycles.stream().map(row -> row.whole(Relation.HOUSEHOLD)).toList();
        Map<Long, Map<String, String>> heads = shown(Household.FORM, households);
        Map<Long, List<Map<String, String>>> helps = helps(households);
        long days = asking.numbers().getOrDefault(DUE_DAYS, 0L);
        List<Idle> idle = new ArrayList<>();
        for (Row cycle : cycles) {
            long household = cycle.whole(Relation.HOUSEHOLD);
            String opened = cycle.text(Cycle.OPENED).orElseThrow();
            LocalDate due = asking.workdays().after(LocalDate.parse(opened), days);
            Map<String, String> head = heads.getOrDefault(household, Map.of());
            idle.add(new Idle(
                    household,
                    cycle.text(Relation.PLACE).orElse(""),
                    head.getOrDefault(Household.HEAD_NAME.name(), Texts.ERASED),
                    cycle.whole(Cycle.NO),
                    LocalDate.parse(opened),
                    due,
                    due.isBefore(asking.asOf().reportDay()),
                    helps.getOrDefault(household, List.of()).stream()
                            .filter(help ->
                                    help.getOrDefault(helpDay().name(), "").compareTo(opened) >= 0)
                            .toList()));
        }
        idle.sort((a, b) -> a.opened().compareTo(b.opened()));
        return idle;
    }

    private static Column<?> helpDay() {
        return WelfarePosts.HELPS.happened().orElseThrow();
    }

    /** What was done for these households by the day, as it is shown. */
    private Map<Long, List<Map<String, String>>> helps(List<Long> households) {
        Form form = WelfarePosts.HELPS;
        Column<?> household = form.household().orElseThrow();
        List<Row> rows = everywhere(Question.from(form.relation())
                .where(Path.of(household).oneOf(households), Path.of(helpDay()).atMost(Operand.REPORT_DAY)));
        Map<Long, Map<String, String>> shown =
                shown(form, rows.stream().map(row -> row.whole(Relation.RECORD)).toList());
        Map<Long, List<Map<String, String>>> helps = new HashMap<>();
        rows.forEach(row -> helps.computeIfAbsent(row.whole(household.field()), h -> new ArrayList<>())
                .add(shown.getOrDefault(row.whole(Relation.RECORD), Map.of())));
        return helps;
    }

    /** Who of a household looks for work, and what fits each; none when the asker sees no such household. */
    Optional<List<Seeking>> matches(long household) {
        boolean seen = !rows(Question.from(Household.FORM.relation())
                        .where(Path.of(Relation.RECORD).is(household)))
                .isEmpty();
        return seen ? Optional.of(seeking(household)) : Optional.empty();
    }

    private List<Seeking> seeking(long household) {
        Question looking = Definitions.LABOURERS.where(
                Path.of(Relation.HOUSEHOLD).is(household),
                Path.of(Relation.PERSON)
                        .in(Question.from(Spell.RELATION).where(Spell.active()).select(Relation.PERSON))
                        .not(),
                Path.of(Relation.PERSON)
                        .in(Definitions.surveyed(Path.of(Intention.WISH).is(Lists.WISH.code("none"))))
                        .not());
        List<Row> stays = everywhere(looking);
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
        Map<Long, Row> vacancies = new HashMap<>();
        everywhere(Question.from(Vacancy.FORM.relation())
                        .where(Path.of(Vacancy.DAY).atMost(Operand.REPORT_DAY)))
                .stream()
                .filter(this::isValid)
                .forEach(row -> vacancies.put(row.whole(Relation.RECORD), row));
        Matching matching = new Matching(words.list(Lists.EDUCATION.name()), words.list(Lists.WORK_PLACE.name()));
        return stays.stream()
                .map(stay -> {
                    long person = stay.whole(Relation.PERSON);
                    Optional<Row> member = Optional.ofNullable(members.get(person));
                    Matching.Seeker seeker = seeker(stay, member, Optional.ofNullable(surveys.get(person)));
                    return new Seeking(
                            person,
                            member.flatMap(m -> m.get(Member.NAME)).orElse(Texts.ERASED),
                            fits(matching, seeker, vacancies));
                })
                .toList();
    }

    private List<Fit> fits(Matching matching, Matching.Seeker seeker, Map<Long, Row> vacancies) {
        Map<Long, List<Reason>> fitting = new HashMap<>();
        vacancies.forEach(
                (record, row) -> matching.fit(seeker, opening(row)).ifPresent(reasons -> fitting.put(record, reasons)));
        Map<Long, Map<String, String>> shown =
                shown(Vacancy.FORM, fitting.keySet().stream().sorted().toList());
        return fitting.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Fit(e.getKey(), shown.getOrDefault(e.getKey(), Map.of()), e.getValue()))
                .toList();
    }

    /** Until its last day; of one that names none, for ninety days. */
    private boolean isValid(Row vacancy) {
        LocalDate until = vacancy.get(Vacancy.UNTIL)
                .orElseGet(() -> vacancy.get(Vacancy.DAY).orElseThrow().plusDays(VALID_DAYS));
        return !until.isBefore(asking.asOf().reportDay());
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

    private List<Row> rows(Question question) {
        return moment.rows(question, asking, scope, 0, Integer.MAX_VALUE);
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

    private Map<Long, Map<String, String>> shown(Form form, List<Long> records) {
        Map<Long, Map<String, String>> shown = new HashMap<>();
        showing.records(form.name(), records)
                .forEach(texts -> shown.put(Long.valueOf(texts.getOrDefault("record", "0")), texts));
        return shown;
    }
}
