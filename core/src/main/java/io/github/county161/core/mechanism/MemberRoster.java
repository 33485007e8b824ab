package io.github.county161.core.mechanism;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Asking;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.Division;
import io.github.county161.core.ledger.register.HeadChange;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Store.Moment;
import io.github.county161.core.term.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * 人员信息花名册: the members of the base on the report day, by village and household, with what is worked out of them.
 * Names stand in full, id numbers and phones masked; free text stays in the journal.
 */
public final class MemberRoster {

    /** What a roster shows of a member: free text stays in the journal. */
    private static final List<Column<?>> COLUMNS = Member.FORM.columns().stream()
            .filter(c -> c == Member.HOUSEHOLD || !c.fields().isEmpty())
            .toList();

    private static final int CHUNK = 500;
    private static final int NARROW = 6;
    private static final int MIDDLE = 9;
    private static final int WIDE = 13;

    /** Characters wide: what is masked or long in full, yes and no narrow, so that a sheet of A4 stays readable. */
    private static final Map<String, Integer> WIDTHS = Map.of("id", 20, "phone", WIDE, "flag", NARROW, "name", MIDDLE);

    private static final String ERASED = "已依法删除";

    private final Moment moment;
    private final Asking asking;
    private final Scope scope;
    private final Lexicon words;
    private final String day;
    private final Map<String, Row> places = new HashMap<>();
    private final Set<Long> labourers = new HashSet<>();

    public MemberRoster(Moment moment, Asking asking, Scope scope, Lexicon words) {
        this.moment = moment;
        this.asking = asking;
        this.scope = scope;
        this.words = words;
        this.day = asking.reportDay();
    }

    /** How many members, and how many of them are labourers. */
    public List<Long> counts() {
        long members = moment.keys(Definitions.MEMBERS, asking, scope).size();
        long able = moment.keys(Definitions.LABOURERS, asking, scope).size();
        return List.of(members, able);
    }

    public Sheet sheet(String title, String proof) {
        List<Long> counts = counts();
        List<Sheet.Head> heads = new ArrayList<>();
        heads.add(new Sheet.Head("镇办", MIDDLE, false));
        heads.add(new Sheet.Head("村", WIDE, false));
        for (Column<?> column : COLUMNS) {
            column.cells()
                    .forEach(cell -> heads.add(new Sheet.Head(
                            words.says(cell.heading(), day),
                            WIDTHS.getOrDefault(column.kind().word(), MIDDLE),
                            column.isRequired())));
        }
        List.of("性别", "出生年份", "年龄", "是否劳动力").forEach(h -> heads.add(new Sheet.Head(h, NARROW, false)));
        List<String> notes = List.of(
                "报告日 " + day + "，共 " + counts.get(0) + " 人，其中劳动力 " + counts.get(1) + " 人。",
                "口径：报告日在册成员（不含已死亡、户口迁出、婚出）；劳动力为16至59岁（按出生年份）、普通或技能劳动力、非在校生。");
        return new Sheet("人员信息", title, List.of(), heads, this::each, List.of(), notes, "校验码 " + proof);
    }

    private void each(Consumer<List<String>> row) {
        for (Row place : moment.current(Division.FORM.relation())) {
            place.text(Relation.PLACE).ifPresent(code -> places.put(code, place));
        }
        moment.keys(Definitions.LABOURERS, asking, scope).forEach(key -> labourers.add((Long) key.get(0)));
        List<Row> stays = moment
                .rows(
                        Question.from(Stay.RELATION)
                                .where(Stay.holds(), Path.of(Relation.PERSON).in(Definitions.MEMBERS)),
                        asking,
                        scope,
                        0,
                        Integer.MAX_VALUE)
                .stream()
                .sorted((a, b) -> order(a, b))
                .toList();
        for (int i = 0; i < stays.size(); i += CHUNK) {
            chunk(stays.subList(i, Math.min(stays.size(), i + CHUNK)), row);
        }
    }

    private static int order(Row a, Row b) {
        int place = Texts.byCodePoint(
                a.text(Relation.PLACE).orElse(""), b.text(Relation.PLACE).orElse(""));
        int household = Long.compare(
                a.number(Relation.HOUSEHOLD).orElse(0L),
                b.number(Relation.HOUSEHOLD).orElse(0L));
        return place != 0
                ? place
                : household != 0 ? household : Long.compare(a.whole(Relation.PERSON), b.whole(Relation.PERSON));
    }

    private void chunk(List<Row> stays, Consumer<List<String>> each) {
        Map<Long, Row> members = byRecord(
                Question.from(Member.FORM.relation())
                        .where(Path.of(Relation.RECORD)
                                .oneOf(stays.stream()
                                        .map(r -> r.whole(Relation.PERSON))
                                        .toList())),
                Relation.RECORD);
        List<Long> homes = stays.stream()
                .map(r -> r.number(Relation.HOUSEHOLD).orElse(0L))
                .distinct()
                .toList();
        Map<Long, Row> households = byRecord(
                Question.from(Household.FORM.relation())
                        .where(Path.of(Relation.RECORD).oneOf(homes)),
                Relation.RECORD);
        Map<Long, Row> heads = byRecord(
                Question.from(HeadChange.FORM.relation())
                        .where(
                                Path.of(HeadChange.HOUSEHOLD).oneOf(homes),
                                Path.of(HeadChange.DAY).atMost(io.github.county161.core.ledger.Operand.REPORT_DAY))
                        .newest(HeadChange.HOUSEHOLD.field(), HeadChange.DAY.field()),
                HeadChange.HOUSEHOLD.field());
        Map<Long, Row> later = byRecord(
                Question.from(Member.FORM.relation())
                        .where(Path.of(Relation.RECORD)
                                .oneOf(heads.values().stream()
                                        .map(r -> r.whole(HeadChange.HEAD.field()))
                                        .toList())),
                Relation.RECORD);
        for (Row stay : stays) {
            Optional<Row> member = Optional.ofNullable(members.get(stay.whole(Relation.PERSON)));
            long home = stay.number(Relation.HOUSEHOLD).orElse(0L);
            Optional<Row> head = Optional.ofNullable(heads.get(home))
                    .flatMap(change -> Optional.ofNullable(later.get(change.whole(HeadChange.HEAD.field()))));
            Row own = member.orElseThrow(() -> new IllegalStateException("a stay without its member: " + stay));
            each.accept(line(stay, own, Optional.ofNullable(households.get(home)), head));
        }
    }

    private Map<Long, Row> byRecord(Question question, io.github.county161.core.form.Field field) {
        Map<Long, Row> by = new HashMap<>();
        moment.rows(question, asking.everywhere(), Scope.ALL, 0, Integer.MAX_VALUE)
                .forEach(row -> by.put(row.whole(field), row));
        return by;
    }

    private List<String> line(Row stay, Row member, Optional<Row> household, Optional<Row> laterHead) {
        List<String> line = new ArrayList<>();
        Optional<Row> place = stay.text(Relation.PLACE).flatMap(code -> Optional.ofNullable(places.get(code)));
        Optional<Row> town =
                place.flatMap(p -> p.get(Division.TOWN)).flatMap(code -> Optional.ofNullable(places.get(code)));
        line.add(town.flatMap(t -> t.get(Division.NAME)).orElse(""));
        line.add(place.flatMap(p -> p.get(Division.NAME)).orElse(""));
        for (Column<?> column : COLUMNS) {
            if (column == Member.HOUSEHOLD) {
                line.add(laterHead
                        .map(h -> h.get(Member.NAME))
                        .orElse(household.flatMap(h -> h.get(Household.HEAD_NAME)))
                        .orElse(ERASED));
                line.add(laterHead
                        .map(h -> h.get(Member.ID))
                        .orElse(household.flatMap(h -> h.get(Household.HEAD_ID)))
                        .orElse(""));
            } else {
                String none = column == Member.NAME ? ERASED : "";
                Object cell = member.cell(column.field());
                line.add(cell == null ? none : column.kind().show(cell, words));
            }
        }
        Optional<Long> born = stay.number(Stay.BORN);
        line.add(member.text(Member.ID.field("sex"))
                .map(s -> s.equals("1") ? "男" : "女")
                .orElse(""));
        line.add(born.map(Object::toString).orElse(""));
        line.add(born.map(b -> Long.toString(asking.asOf().reportDay().getYear() - b))
                .orElse(""));
        line.add(labourers.contains(stay.whole(Relation.PERSON)) ? "是" : "否");
        return line;
    }
}
