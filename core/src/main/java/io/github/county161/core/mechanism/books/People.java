package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Operand;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Stay;
import io.github.county161.core.ledger.register.HeadChange;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.nearby.NearbyPlacement;
import io.github.county161.core.platform.recruitment.TargetedRecruitment;
import io.github.county161.core.platform.startup.StartUp;
import io.github.county161.core.platform.training.SkillTraining;
import io.github.county161.core.platform.welfare.WelfarePosts;
import java.util.Arrays;

/** What several books show of a person or household, from a field that holds its number. */
final class People {

    static final Form REFERRAL = form(LaborTransfer.PLATFORM, "referral");
    static final Form PARTNER = form(LaborTransfer.PLATFORM, "partner");
    static final Form FAIR = form(LaborTransfer.PLATFORM, "fair");
    static final Form FAIR_RESULT = form(LaborTransfer.PLATFORM, "fair_result");
    static final Form CARRIER = form(NearbyPlacement.PLATFORM, "carrier");
    static final Form POST = form(WelfarePosts.PLATFORM, "welfare_post");
    static final Form ENROLMENT = form(SkillTraining.PLATFORM, "enrolment");
    static final Form COURSE = form(SkillTraining.PLATFORM, "course");
    static final Form AID = form(TargetedRecruitment.PLATFORM, "aid");
    static final Form INTERNSHIP = form(TargetedRecruitment.PLATFORM, "internship");
    static final Form HIRE = form(TargetedRecruitment.PLATFORM, "hire");
    static final Form DIRECTED_POST = form(TargetedRecruitment.PLATFORM, "directed_post");
    static final Form LED = form(StartUp.PLATFORM, "led");
    static final Form PACESETTER = form(StartUp.PLATFORM, "pacesetter");
    static final Form TENANT_JOB = form(StartUp.PLATFORM, "tenant_job");
    static final Form TENANT = form(StartUp.PLATFORM, "tenant");

    private static final Question NEWEST_HEADS = Question.from(HeadChange.FORM.relation())
            .where(Path.of(HeadChange.DAY).atMost(Operand.REPORT_DAY))
            .newest(HeadChange.HOUSEHOLD.field(), HeadChange.DAY.field());

    private static final Question SURVEYS = Definitions.SURVEYS.newest(Intention.WHO.field(), Intention.DAY.field());

    private static final Question PRESENT = Question.from(Stay.RELATION)
            .where(Stay.holds(), Path.of(Stay.STANDING).oneOf(Definitions.GONE).not());

    private People() {}

    static Form form(Platform platform, String name) {
        return platform.forms().stream()
                .filter(form -> form.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(platform.title() + " has no form " + name));
    }

    static Field field(Form form, String column) {
        return form.column(column).orElseThrow().field();
    }

    static Shown person(Field number, Shown shown) {
        return Shown.through(Link.record(number, Member.FORM), shown);
    }

    static Shown name(Field person) {
        return person(person, Shown.of(Member.FORM, Member.NAME));
    }

    static Shown id(Field person) {
        return person(person, Shown.of(Member.FORM, Member.ID));
    }

    static Shown phone(Field person) {
        return person(person, Shown.of(Member.FORM, Member.PHONE));
    }

    static Shown household(Field number, String column) {
        return Shown.through(Link.record(number, Household.FORM), Shown.of(Household.FORM, column));
    }

    /** The head on the report day: the newest that the household was given, else the one it was registered with. */
    static Shown head(Field household) {
        return Shown.first(laterHead(household, Shown.of(Member.FORM, Member.NAME)), household(household, "head_name"));
    }

    static Shown headId(Field household) {
        return Shown.first(laterHead(household, Shown.of(Member.FORM, Member.ID)), household(household, "head_id"));
    }

    private static Shown laterHead(Field household, Shown shown) {
        return Shown.through(
                Link.of(household, NEWEST_HEADS, HeadChange.HOUSEHOLD.field()), person(HeadChange.HEAD.field(), shown));
    }

    /** Those who live in a household on the report day. */
    static Link members(Field household) {
        return Link.of(household, PRESENT, Relation.HOUSEHOLD);
    }

    static Link labourers(Field household) {
        return members(household).among(Relation.PERSON, Definitions.LABOURERS);
    }

    /** The last survey of a person by the report day. */
    static Link survey(Field person) {
        return Link.of(person, SURVEYS, Intention.WHO.field());
    }

    static Shown survey(Field person, String column) {
        return Shown.through(survey(person), Shown.of(Intention.FORM, column));
    }

    /** The spells of a person on these forms that last on the report day, the newest first. */
    static Link atWork(Field person, Form... forms) {
        return Link.of(person, Question.from(Spell.RELATION).where(Spell.active(), on(forms)), Relation.PERSON)
                .newestFirst(Spell.START);
    }

    static Condition on(Form... forms) {
        return Path.of(Spell.FORM).oneOf(Arrays.stream(forms).map(Form::name).toList());
    }

    /** A column of the record behind a spell. */
    static Shown of(Form form, String column) {
        return Shown.through(Link.record(Relation.RECORD, form), Shown.of(form, column));
    }

    /** A column of what the record behind a row names. */
    static Shown of(Form form, String reference, Form named, String column) {
        return Shown.through(
                Link.record(Relation.RECORD, form),
                Shown.through(Link.record(field(form, reference), named), Shown.of(named, column)));
    }

    /** At whom a spell shows somebody at work, whatever its form. */
    static Shown employer() {
        return Shown.first(
                of(LaborTransfer.SPELLS, "employer"),
                of(NearbyPlacement.SPELLS, "carrier", CARRIER, "carrier"),
                of(WelfarePosts.SPELLS, "post_no", POST, "post"),
                of(StartUp.SPELLS, "entity"),
                of(HIRE, "post_code", DIRECTED_POST, "employer"),
                of(TENANT_JOB, "at_tenant", TENANT, "tenant"),
                of(LED, "leader_id", PACESETTER, "name"));
    }
}
