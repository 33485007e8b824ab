package io.github.county161.core.form;

import io.github.county161.core.form.Amendment.Amended;
import io.github.county161.core.form.Form.Spell;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a form together. */
public final class FormBuilder {
    final String name;
    final String title;
    int version = 1;
    List<Column<?>> columns = List.of();
    List<Column<?>> key = List.of();
    Optional<Column<?>> happened = Optional.empty();
    Optional<Column<LocalDate>> belongs = Optional.empty();
    Optional<Through> through = Optional.empty();
    Optional<Column<String>> unit = Optional.empty();
    Optional<Column<String>> perhaps = Optional.empty();
    Optional<Spell> spell = Optional.empty();
    Limits limits = Limits.NONE;
    Optional<Tenure> tenure = Optional.empty();
    Optional<Column<LocalDate>> end = Optional.empty();
    Optional<Amendment> amendment = Optional.empty();
    Optional<During> during = Optional.empty();
    Optional<Flow> flow = Optional.empty();
    Optional<Grant> grant = Optional.empty();
    Optional<Set<String>> enteredBy = Optional.empty();
    boolean withinPlace;
    List<Worked> worked = List.of();
    final List<Rule> rules = new ArrayList<>();

    FormBuilder(String name, String title) {
        this.name = name;
        this.title = title;
    }

    /** All that a form says of itself, to say more. */
    static FormBuilder like(Form form) {
        FormBuilder like = new FormBuilder(form.name(), form.title());
        like.version = form.version();
        like.columns = form.columns();
        like.key = form.key();
        like.happened = form.happened();
        like.belongs = form.belongs;
        like.through = form.through();
        like.unit = form.unit();
        like.perhaps = form.perhaps();
        like.spell = form.spell();
        like.limits = form.limits();
        like.tenure = form.tenure();
        like.end = form.end();
        like.amendment = form.amendment();
        like.during = form.during();
        like.flow = form.flow();
        like.grant = form.grant();
        like.enteredBy = form.enteredBy();
        like.withinPlace = form.withinPlace;
        like.worked = form.worked();
        like.rules.addAll(form.rules());
        return like;
    }

    FormBuilder and(List<Column<?>> more) {
        this.columns = Stream.concat(columns.stream(), more.stream()).toList();
        return this;
    }

    public FormBuilder of(Column<?>... columns) {
        this.columns = List.of(columns);
        return this;
    }

    public FormBuilder key(Column<?>... key) {
        this.key = List.of(key);
        return this;
    }

    public FormBuilder happened(Column<LocalDate> day) {
        this.happened = Optional.of(day);
        return this;
    }

    /** Once this day is told, the record is the household's and village's of that day, not of the one it began on. */
    public FormBuilder belongsOn(Column<LocalDate> day) {
        this.belongs = Optional.of(day);
        return this;
    }

    /** It stands at the unit: where that is a town; of a column of units where that is a place, else at the county. */
    public FormBuilder at(Column<String> unit) {
        this.unit = Optional.of(unit);
        return this;
    }

    /** It stands with the person of this id number, when the base knows one. */
    public FormBuilder perhaps(Column<String> idNumber) {
        this.perhaps = Optional.of(idNumber);
        return this;
    }

    /** It happened in a month: on its first day. */
    public FormBuilder happenedIn(Column<String> month) {
        this.happened = Optional.of(month);
        return this;
    }

    /** It happened on a day of the record it names. */
    public FormBuilder happenedOn(Column<Long> reference, Form target, Column<LocalDate> day) {
        this.through = Optional.of(new Through(reference, target, day));
        return this;
    }

    public FormBuilder spell(Column<LocalDate> start, Column<LocalDate> end, Gives gives) {
        return spell(new Spell(start, end, gives, Optional.empty()));
    }

    /** @param gives the column that tells what it makes of somebody */
    public FormBuilder spell(Column<LocalDate> start, Column<LocalDate> end, Column<String> gives) {
        return spell(new Spell(start, end, Gives.WORK, Optional.of(gives)));
    }

    public FormBuilder limits(Limits of) {
        this.limits = of;
        return this;
    }

    /** Somebody in office holds it from a day until a day; who leaves hands it on. */
    public FormBuilder tenure(
            Column<String> unit, Column<String> name, Column<LocalDate> start, Column<LocalDate> end) {
        this.tenure = Optional.of(new Tenure(unit, name, start, end));
        return lasts(start, end);
    }

    /** What it tells of goes on from a day until a day. */
    public FormBuilder lasts(Column<LocalDate> from, Column<LocalDate> until) {
        this.end = Optional.of(until);
        return happened(from).rule(Rule.inOrder(from, until));
    }

    private FormBuilder spell(Spell of) {
        this.spell = Optional.of(of);
        return lasts(of.start(), of.end());
    }

    public FormBuilder amends(Column<Long> target, Amended amended) {
        this.amendment = Optional.of(new Amendment(target, false, amended));
        return this;
    }

    public FormBuilder amendsForAllTime(Column<Long> target, Amended amended) {
        this.amendment = Optional.of(new Amendment(target, true, amended));
        return this;
    }

    /** It goes with a spell: a record of a month or day outside one is refused, and one above what the seat sets. */
    public FormBuilder during(During of) {
        this.during = Optional.of(of);
        return this;
    }

    public FormBuilder flow(Flow flow) {
        this.flow = Optional.of(flow);
        return this;
    }

    /** By this act of its flow a record of another form is opened. */
    public FormBuilder grants(String act, Form form) {
        this.grant = Optional.of(new Grant(act, form));
        return this;
    }

    /** @param roles their codes; none for what the program alone enters */
    public FormBuilder enteredBy(String... roles) {
        this.enteredBy = Optional.of(Set.of(roles));
        return this;
    }

    /** @param roles that alone enter it, each where it has its place */
    public FormBuilder enteredWithin(Set<String> roles) {
        this.withinPlace = true;
        this.enteredBy = Optional.of(Set.copyOf(roles));
        return this;
    }

    public FormBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** What its sheets show beside its columns. */
    public FormBuilder showing(Worked... of) {
        this.worked = List.of(of);
        return this;
    }

    public Form build() {
        return new Form(this);
    }
}
