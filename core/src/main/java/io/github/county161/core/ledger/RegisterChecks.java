package io.github.county161.core.ledger;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.register.HeadChange;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.term.IdNumber;
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

    /** The mask of a phone of another length than the usual begins with stars, which come before all digits. */
    private static final Operand FIRST_DIGIT = Operand.of("0");

    private static final Condition OF_NOBODY = Path.of(Member.ID.field("mask"))
            .between(Operand.of(IdNumber.PLACEHOLDER), Operand.of(IdNumber.PLACEHOLDER + "~"));

    private static final Path HEAD_ID = Path.of(Household.HEAD_ID.field("hash"));
    private static final Question IDS = MEMBERS.select(Member.ID.field("hash"));
    private static final Question IDS_AT_HOME = MEMBERS.select(Member.ID.field("hash"), Relation.HOUSEHOLD);

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
                            "有一名成员的与户主关系为“户主”的户")
                    .mend("把户主登记为本户成员，与户主关系填“户主”"),
            Check.tell(
                            "two_households",
                            Household.FORM,
                            Question.from(Household.FORM.relation())
                                    .where(
                                            HEAD_ID.in(IDS),
                                            Condition.in(List.of(HEAD_ID, Path.of(Relation.RECORD)), IDS_AT_HOME)
                                                    .not(),
                                            Path.of(Relation.RECORD)
                                                    .in(Question.from(HeadChange.FORM.relation())
                                                            .select(HeadChange.HOUSEHOLD.field()))
                                                    .not()),
                            Household.HEAD_ID,
                            "本户成员的证件号（此户主是另一户的成员）")
                    .mend("只留一户：此人转入本户的填“成员变动”，换了户主的填“户主变更”，重登的户撤回"),
            phoneLength(Household.FORM, Household.PHONE),
            phoneLength(Member.FORM, Member.PHONE),
            Check.tell("id_placeholder", Member.FORM, MEMBERS.where(OF_NOBODY), Member.ID, "正式的证件号（现为占位号）")
                    .mend("取得正式号码后填“证件号更正”")
                    .excusedFor(Check.HALF_A_YEAR),
            Check.tell(
                            "two_heads",
                            Member.FORM,
                            HEADS.where(Path.of(Relation.HOUSEHOLD).in(TWO_HEADED)),
                            Member.RELATION,
                            "一户只有一名户主")
                    .mend("只留一名户主，另一名更正与户主关系；换户主填“户主变更”"),
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
                            "与证件号所示性别相符的关系")
                    .mend("核对证件号和与户主关系，录错的更正"),
            Check.tell(
                            "couple_of_one_sex",
                            Member.FORM,
                            MEMBERS.where(
                                    Path.of(Member.RELATION).is(Lists.RELATION.code("spouse")),
                                    ofOneSex("1").or(ofOneSex("2"))),
                            Member.RELATION,
                            "与户主性别不同的配偶")
                    .mend("核对两人的证件号和与户主关系，录错的更正"),
            Check.tell(
                            "healthy_but_weak",
                            Member.FORM,
                            MEMBERS.where(
                                    Path.of(Relation.RECORD)
                                            .in(Question.from(Member.FORM.each(Member.HEALTH))
                                                    .where(Path.of(Relation.VALUE)
                                                            .is(Lists.HEALTH.code("healthy")))
                                                    .select(Relation.RECORD)),
                                    Path.of(Member.ABILITY)
                                            .oneOf(List.of(Lists.ABILITY.code("weak"), Lists.ABILITY.code("none"))),
                                    Path.of(Member.IN_SCHOOL).isNo(),
                                    BORN.between(
                                            Operand.YEAR.minus(Member.OLDEST), Operand.YEAR.minus(Member.YOUNGEST))),
                            Member.ABILITY,
                            "健康的16至59岁非在校人员应有的劳动能力（弱或无的，请核实健康状况）")
                    .mend("入户核实：有病有残的变更健康状况，能劳动的变更劳动能力")
                    .excusedFor(Check.A_YEAR),
            Check.tell(
                            "phone_shared",
                            Member.FORM,
                            MEMBERS.where(Path.of(PHONE).in(SHARED_PHONES)),
                            Member.PHONE,
                            "本户的电话（此号码另一户也在用）")
                    .mend("核实号码是谁的，另一户改填本户的电话")
                    .excusedFor(Check.A_YEAR),
            Check.tell(
                            "university_under_18",
                            Member.FORM,
                            MEMBERS.where(
                                    Path.of(Member.EDUCATION).is(Lists.EDUCATION.code("university")),
                                    BORN.after(Operand.YEAR.minus(GROWN))),
                            Member.EDUCATION,
                            "与年龄相符的文化程度")
                    .mend("核对证件号和文化程度，录错的更正"),
            Check.daily(
                            "survey_old",
                            Member.FORM,
                            MEMBERS.where(
                                    LABOURER,
                                    AT_WORK.not(),
                                    Path.of(Relation.RECORD).in(Definitions.SURVEYS.select(Intention.WHO.field())),
                                    Path.of(Relation.RECORD)
                                            .in(Definitions.SURVEYS
                                                    .where(Path.of(Intention.DAY)
                                                            .atLeast(Operand.YEAR_AGO))
                                                    .select(Intention.WHO.field()))
                                            .not()),
                            Member.ID,
                            "12个月内采集过意愿的人员（未就业，意愿采集已过期）")
                    .mend("重新采集，填“就业意愿”"),
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
                            "半年内有过就业的人员（有技能或学历而半年未就业）")
                    .mend("推荐岗位或培训；已就业的补录就业信息")
                    .excusedFor(Check.HALF_A_YEAR),
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
                            "与现状相符的意愿（此人正在就业）")
                    .mend("重新采集意愿，或核实就业是否已结束"));

    private RegisterChecks() {}

    private static Check phoneLength(Form form, Column<String> phone) {
        return Check.tell(
                        "phone_length",
                        form,
                        Question.from(form.relation()).where(Path.of(phone).before(FIRST_DIGIT)),
                        phone,
                        "11位的电话号码")
                .mend("打通核实后更正电话")
                .excusedFor(Check.A_YEAR);
    }

    /** The member and the head of the household are both of this sex. */
    private static Condition ofOneSex(String sex) {
        return SEX.is(sex)
                .and(Path.of(Relation.HOUSEHOLD).in(HEADS.where(SEX.is(sex)).select(Relation.HOUSEHOLD)));
    }
}
