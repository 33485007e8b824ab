package io.github.county161.core.mechanism.policy;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Lexicon;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.mechanism.policy.Amount.Tier;
import io.github.county161.core.mechanism.policy.Requirement.Seen;
import io.github.county161.core.mechanism.policy.Terms.Limits;
import io.github.county161.core.mechanism.policy.Terms.Often;
import io.github.county161.core.port.Policies.Unfit;
import io.github.county161.core.term.Reading;
import io.github.county161.core.term.Yuan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads policies as a pack writes them. A condition tells in {@code says} what it asks, and then one of: {@code set}
 * (labourers, members), {@code lasted} (days of a spell), {@code column} with {@code is}, {@code one_of}, {@code
 * at_least}, {@code at_most} or {@code told}. A column of the record that another names is written {@code
 * carrier.kind}.
 */
public final class PolicyText {

    private static final int PERCENT_SCALE = 2;
    private static final String[] OF_A_VERSION = ("document_no from until basis day payee who needs amount often"
                    + " per_year per_person group window_days papers")
            .split(" ");

    private final Chart chart;
    private final Lexicon words;

    public PolicyText(Chart chart, Lexicon words) {
        this.chart = chart;
        this.words = words;
    }

    /** @throws Unfit if it cannot be read, with the place and what would be right */
    public Policy read(Map<String, Object> text) {
        String id = String.valueOf(text.getOrDefault("id", ""));
        if (!words.list("policy").containsKey(id)) {
            throw new Unfit("政策 " + id + "：id 应为政策清单（lists/policy.csv）里的代码");
        }
        List<Terms> versions = new ArrayList<>();
        Written.of("政策 " + id, text).knowing("id", "versions").parts("versions").forEach(v -> versions.add(terms(v)));
        Policy policy = new Policy(id, words.label("policy", id), versions);
        versions.forEach(terms -> {
            if (versions.stream().filter(other -> other.holdsOn(terms.from())).count() > 1) {
                throw new Unfit("政策 " + id + "：" + terms.from() + " 有两个版本同时有效");
            }
        });
        return policy;
    }

    /** One version, as a trial asks it. */
    Terms version(Map<String, Object> text) {
        return terms(Written.of("试算的政策", text));
    }

    private Terms terms(Written told) {
        told.knowing(OF_A_VERSION);
        String form = told.need("basis");
        Form basis = chart.form(form)
                .filter(f -> f.person().isPresent())
                .orElseThrow(() -> told.unfit("basis 应为一张以人为主的表：" + form));
        String day = told.text("day")
                .or(() -> basis.spell().map(spell -> spell.start().name()))
                .or(() -> basis.happened().map(Column::name))
                .orElseThrow(() -> told.unfit("“" + basis.title() + "”没有日期列，要有 day"));
        Column<?> payee = column(
                told, basis, told.text("payee").orElse(basis.person().get().name()));
        return new Terms(
                told.need("document_no"),
                told.day("from").orElseThrow(() -> told.unfit("没有 from")),
                told.day("until"),
                basis,
                path(told, basis, day),
                told.has("day") || basis.spell().isEmpty(),
                payee,
                told.parts("who").stream().map(r -> requirement(r, Member.FORM)).toList(),
                told.parts("needs").stream().map(r -> requirement(r, basis)).toList(),
                amount(told.part("amount"), basis),
                new Limits(often(told), told.yuan("per_year"), told.yuan("per_person"), told.text("group")),
                told.whole("window_days"),
                told.texts("papers"));
    }

    private static Often often(Written told) {
        String often = told.text("often").orElse("each");
        return Stream.of(Often.values())
                .filter(o -> o.name().equalsIgnoreCase(often))
                .findFirst()
                .orElseThrow(() -> told.unfit("often 应为 each、yearly 或 once：" + often));
    }

    private static Column<?> column(Written told, Form form, String name) {
        return form.column(name)
                .filter(column -> !column.fields().isEmpty())
                .orElseThrow(() -> told.unfit("“" + form.title() + "”没有列 " + name));
    }

    /** A column, or one of a record that it leads to: {@code course_no.training}. */
    private Path path(Written told, Form form, String text) {
        String[] names = text.split("\\.");
        Column<?> column = column(told, form, names[0]);
        Path path = Path.of(column);
        for (int i = 1; i < names.length; i++) {
            Column<?> reference = column;
            Form target = reference
                    .target()
                    .flatMap(chart::form)
                    .orElseThrow(() -> told.unfit(reference.heading() + " 不指向别的表：" + text));
            column = column(told, target, names[i]);
            path = path.then(target.relation(), Relation.RECORD, column.field());
        }
        return path;
    }

    /** The column that a path ends in. */
    private Column<?> last(Written told, Form form, String text) {
        String[] names = text.split("\\.");
        Column<?> column = column(told, form, names[0]);
        for (int i = 1; i < names.length; i++) {
            column = column(told, chart.need(column.target().orElse("")), names[i]);
        }
        return column;
    }

    private Requirement requirement(Written told, Form form) {
        told.knowing("says", "set", "lasted", "column", "is", "one_of", "at_least", "at_most", "told");
        String says = told.need("says");
        if (told.has("set")) {
            return new Requirement(says, set(told, form), Optional.empty());
        }
        if (told.has("lasted")) {
            return lasted(told, form, says);
        }
        String name = told.need("column");
        Path path = path(told, form, name);
        Column<?> column = last(told, form, name);
        return new Requirement(says, compared(told, path, column), Optional.of(new Seen(path, column)));
    }

    private static Condition set(Written told, Form form) {
        Question persons = switch (told.need("set")) {
            case "labourers" -> Definitions.LABOURERS;
            case "members" -> Definitions.MEMBERS;
            default -> throw told.unfit("set 应为 labourers 或 members：" + told.need("set"));
        };
        Field person = form.equals(Member.FORM)
                ? Relation.RECORD
                : form.person().orElseThrow(() -> told.unfit("set 只用于以人为主的表")).field();
        return Path.of(person).in(persons);
    }

    /** Open on the day and begun so many days before, or ended by it after so many. */
    private static Requirement lasted(Written told, Form form, String says) {
        Form.Spell spell = form.spell().orElseThrow(() -> told.unfit("“" + form.title() + "”不是有起止的工作，不能用 lasted"));
        long days = told.whole("lasted").orElseThrow();
        Path end = Path.of(spell.end());
        Condition open = end.isEmpty().or(end.after(Operand.REPORT_DAY));
        Condition longEnough = Path.through(Relation.RECORD, Spell.RELATION, Relation.RECORD, Spell.LASTED)
                .atLeast(Operand.of(days));
        Condition begun = Path.of(spell.start()).atMost(Operand.daysBefore(days));
        return new Requirement(
                says,
                open.and(begun).or(open.not().and(longEnough)),
                Optional.of(new Seen(Path.of(spell.start()), spell.start())));
    }

    private Condition compared(Written told, Path path, Column<?> column) {
        if (told.has("is")) {
            return path.is(value(told, column, told.need("is")));
        }
        if (told.has("one_of")) {
            return path.oneOf(told.texts("one_of").stream()
                    .map(text -> value(told, column, text))
                    .toList());
        }
        if (told.has("at_least")) {
            return path.atLeast(Operand.of(value(told, column, told.need("at_least"))));
        }
        if (told.has("at_most")) {
            return path.atMost(Operand.of(value(told, column, told.need("at_most"))));
        }
        return switch (told.text("told").orElse("")) {
            case "true" -> path.isEmpty().not();
            case "false" -> path.isEmpty();
            default -> throw told.unfit("要有 is、one_of、at_least、at_most 或 told（true、false）");
        };
    }

    /** What a column stores for a text of the pack: a code, a day, fen, a number, 1 for yes. */
    private Object value(Written told, Column<?> column, String text) {
        Optional<String> list = column.kind().list();
        if (list.isPresent() && !words.list(list.get()).containsKey(text)) {
            throw told.unfit(column.heading() + " 没有代码 " + text + "，有："
                    + String.join("、", words.list(list.get()).keySet()));
        }
        String raw = text.equals("true") ? "是" : text.equals("false") ? "否" : text;
        Reading<String> read = column.kind().read(raw, words);
        if (!read.isGood()) {
            throw told.unfit(column.heading() + " 应为" + read.flaw().expected() + "：" + text);
        }
        if (column.field().type() == Field.Type.TEXT) {
            return read.value();
        }
        return column.kind().word().equals("yuan")
                ? (Object) Yuan.read(text).value().fen()
                : (Object) Long.valueOf(read.value());
    }

    private Amount amount(Written told, Form basis) {
        told.knowing(
                "fixed",
                "per_day",
                "days",
                "share",
                "of",
                "per_month",
                "start",
                "end",
                "months",
                "prorate",
                "tiers",
                "cap",
                "when");
        Amount amount = uncapped(told, basis);
        return told.yuan("cap")
                .map(cap -> (Amount) new Amount.Capped(amount, cap))
                .orElse(amount);
    }

    private Amount uncapped(Written told, Form basis) {
        if (told.has("fixed")) {
            return new Amount.Fixed(told.yuan("fixed").orElseThrow());
        }
        if (told.has("per_day")) {
            return new Amount.PerDay(told.yuan("per_day").orElseThrow(), path(told, basis, told.need("days")));
        }
        if (told.has("share")) {
            return new Amount.Share(path(told, basis, told.need("of")), share(told));
        }
        if (told.has("per_month")) {
            return new Amount.PerMonth(
                    path(told, basis, told.need("per_month")),
                    path(told, basis, told.need("start")),
                    path(told, basis, told.need("end")),
                    told.whole("months").orElse(Long.MAX_VALUE));
        }
        if (told.has("prorate")) {
            List<String> abc = told.texts("prorate");
            if (abc.size() != 3) {
                throw told.unfit("prorate 应为三列：标准、规定天数、实际天数");
            }
            return new Amount.Prorated(
                    path(told, basis, abc.get(0)), path(told, basis, abc.get(1)), path(told, basis, abc.get(2)));
        }
        List<Tier> tiers = told.parts("tiers").stream()
                .map(tier -> new Tier(
                        tier.has("when") ? Optional.of(requirement(tier.part("when"), basis)) : Optional.empty(),
                        amount(tier, basis)))
                .toList();
        if (tiers.isEmpty()) {
            throw told.unfit("要有 fixed、per_day、share、per_month、prorate 或 tiers");
        }
        return new Amount.Tiers(tiers);
    }

    /** {@code 3%} or {@code 0.25%} as ten-thousandths. */
    private static long share(Written told) {
        String text = told.need("share");
        if (!text.matches("\\d{1,3}(\\.\\d{1,2})?%")) {
            throw told.unfit("share 应为百分数，如 3%：" + text);
        }
        return new BigDecimal(text.replace("%", ""))
                .movePointRight(PERCENT_SCALE)
                .longValueExact();
    }
}
