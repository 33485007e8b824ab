package io.github.county161.core.ledger;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import java.util.List;

/** What is doubtful of the person base itself. */
public final class RegisterChecks {

    private static final int GROWN = 18;

    private static final Question MEMBERS = Question.from(Member.FORM.relation());
    private static final Question HEADS = MEMBERS.where(Path.of(Member.RELATION).is(Lists.RELATION.code("head")));
    /** Households with a head who is not the one entered last. */
    private static final Question TWO_HEADED = HEADS.where(Path.of(Relation.RECORD)
                    .in(HEADS.newest(Relation.HOUSEHOLD, Relation.RECORD).select(Relation.RECORD))
                    .not())
            .select(Relation.HOUSEHOLD);

    private static final Path SEX = Path.of(Member.ID.field("sex"));
    private static final Path BORN = Path.of(Member.ID.field("born"));
    private static final Field PHONE = Member.PHONE.field("hash");

    /** Of each phone one household; who has the phone and lives in another shares it. */
    private static final Question ONE_HOME_A_PHONE = MEMBERS.where(
                    Path.of(PHONE).isEmpty().not())
            .newest(PHONE, Relation.HOUSEHOLD)
            .select(PHONE, Relation.HOUSEHOLD);

    private static final Question SHARED_PHONES = MEMBERS.where(
                    Path.of(PHONE).isEmpty().not(),
                    Condition.in(List.of(Path.of(PHONE), Path.of(Relation.HOUSEHOLD)), ONE_HOME_A_PHONE)
                            .not())
            .select(PHONE);

    private static final Condition AT_WORK = Path.of(Relation.RECORD)
            .in(Question.from(Spell.RELATION).where(Spell.active()).select(Relation.PERSON));

    private static final Condition LABOURER = Path.of(Relation.RECORD).in(Definitions.LABOURERS);

    public static final List<Check> ALL = List.of(
            Check.tell(
                    "no_head",
                    Household.FORM,
                    Question.from(Household.FORM.relation())
                            .where(
                                    Path.of(Relation.RECORD).in(MEMBERS.select(Relation.HOUSEHOLD)),
                                    Path.of(Relation.RECORD)
                                            .in(HEADS.select(Relation.HOUSEHOLD))
                                            .not()),
                    Household.HEAD_ID,
                    "有一名成员的与户主关系为“户主”的户"),
            Check.tell(
                    "two_heads",
                    Member.FORM,
                    HEADS.where(Path.of(Relation.HOUSEHOLD).in(TWO_HEADED)),
                    Member.RELATION,
                    "一户只有一名户主"),
            Check.tell(
                    "relation_sex",
                    Member.FORM,
                    MEMBERS.where(Path.of(Member.RELATION)
                            .oneOf(Lists.FEMALE_RELATIONS)
                            .and(SEX.is("1"))
                            .or(Path.of(Member.RELATION)
                                    .oneOf(Lists.MALE_RELATIONS)
                                    .and(SEX.is("2")))),
                    Member.RELATION,
                    "与证件号所示性别相符的关系"),
            Check.tell(
                    "couple_of_one_sex",
                    Member.FORM,
                    MEMBERS.where(
                            Path.of(Member.RELATION).is(Lists.RELATION.code("spouse")),
                            ofOneSex("1").or(ofOneSex("2"))),
                    Member.RELATION,
                    "与户主性别不同的配偶"),
            Check.tell(
                    "healthy_but_weak",
                    Member.FORM,
                    MEMBERS.where(
                            Path.of(Relation.RECORD)
                                    .in(Question.from(Member.FORM.each(Member.HEALTH))
                                            .where(Path.of(Relation.VALUE).is(Lists.HEALTH.code("healthy")))
                                            .select(Relation.RECORD)),
                            Path.of(Member.ABILITY)
                                    .oneOf(List.of(Lists.ABILITY.code("weak"), Lists.ABILITY.code("none"))),
                            Path.of(Member.IN_SCHOOL).isNo(),
                            BORN.between(Operand.YEAR.minus(Member.OLDEST), Operand.YEAR.minus(Member.YOUNGEST))),
                    Member.ABILITY,
                    "健康的16至59岁非在校人员应有的劳动能力（弱或无的，请核实健康状况）"),
            Check.tell(
                    "phone_shared",
                    Member.FORM,
                    MEMBERS.where(Path.of(PHONE).in(SHARED_PHONES)),
                    Member.PHONE,
                    "本户的电话（此号码另一户也在用）"),
            Check.tell(
                    "university_under_18",
                    Member.FORM,
                    MEMBERS.where(
                            Path.of(Member.EDUCATION).is(Lists.EDUCATION.code("university")),
                            BORN.after(Operand.YEAR.minus(GROWN))),
                    Member.EDUCATION,
                    "与年龄相符的文化程度"),
            Check.daily(
                    "survey_old",
                    Member.FORM,
                    MEMBERS.where(
                            LABOURER,
                            AT_WORK.not(),
                            Path.of(Relation.RECORD).in(Definitions.SURVEYS.select(Intention.WHO.field())),
                            Path.of(Relation.RECORD)
                                    .in(Definitions.SURVEYS
                                            .where(Path.of(Intention.DAY).atLeast(Operand.YEAR_AGO))
                                            .select(Intention.WHO.field()))
                                    .not()),
                    Member.ID,
                    "12个月内采集过意愿的人员（未就业，意愿采集已过期）"),
            Check.daily(
                    "skilled_without_work",
                    Member.FORM,
                    MEMBERS.where(
                            LABOURER,
                            Path.of(Member.ABILITY)
                                    .is(Lists.ABILITY.code("skilled"))
                                    .or(Path.of(Member.EDUCATION)
                                            .oneOf(List.of(
                                                    Lists.EDUCATION.code("college"),
                                                    Lists.EDUCATION.code("university")))),
                            Path.of(Relation.RECORD)
                                    .in(Question.from(Spell.RELATION)
                                            .where(
                                                    Path.of(Spell.START).atMost(Operand.REPORT_DAY),
                                                    Path.of(Spell.END)
                                                            .isEmpty()
                                                            .or(Path.of(Spell.END)
                                                                    .atLeast(Operand.HALF_YEAR_AGO)))
                                            .select(Relation.PERSON))
                                    .not()),
                    Member.ABILITY,
                    "半年内有过就业的人员（有技能或学历而半年未就业）"),
            Check.tell(
                    "unwilling_at_work",
                    Intention.FORM,
                    Question.from(Intention.FORM.relation())
                            .where(
                                    Path.of(Intention.WISH).is(Lists.WISH.code("none")),
                                    Path.of(Intention.WHO)
                                            .in(Question.from(Spell.RELATION)
                                                    .where(Spell.active())
                                                    .select(Relation.PERSON))),
                    Intention.WISH,
                    "与现状相符的意愿（此人正在就业）"));

    private RegisterChecks() {}

    /** The member and the head of the household are both of this sex. */
    private static Condition ofOneSex(String sex) {
        return SEX.is(sex)
                .and(Path.of(Relation.HOUSEHOLD).in(HEADS.where(SEX.is(sex)).select(Relation.HOUSEHOLD)));
    }
}
