package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Cycle;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.mechanism.Showing;
import io.github.county161.core.platform.welfare.WelfarePosts;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.port.Villages.Idle;
import io.github.county161.core.term.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 零就业家庭 on a day: since when, due when by working days, which time it is, and what was done for them in this cycle.
 */
final class IdleHouseholds {

    private static final String DUE_DAYS = "zero_employment_days";

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Showing showing;

    IdleHouseholds(Chart chart, Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
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

    private List<Row> rows(Question question) {
        return moment.rows(question, asking, scope, 0, Integer.MAX_VALUE);
    }

    /** Of records that a question within the scope has found, or that have no place. */
    private List<Row> everywhere(Question question) {
        return moment.rows(question, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE);
    }

    private Map<Long, Map<String, String>> shown(Form form, List<Long> records) {
        Map<Long, Map<String, String>> shown = new HashMap<>();
        showing.records(form.name(), records)
                .forEach(texts -> shown.put(Long.valueOf(texts.getOrDefault("record", "0")), texts));
        return shown;
    }
}
