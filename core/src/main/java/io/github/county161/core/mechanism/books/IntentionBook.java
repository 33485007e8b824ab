package io.github.county161.core.mechanism.books;

import io.github.county161.core.form.Field;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Book.Column;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Link;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Shown;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.register.Intention;
import io.github.county161.core.ledger.register.Member;

/** 就业意愿采集台账: a survey a line, and what was offered since. */
public final class IntentionBook {

    private static final Field WHO = Intention.WHO.field();
    private static final Field DAY = Intention.DAY.field();

    private static final Link REFERRALS = offered(People.REFERRAL, "date");
    private static final Link AIDS = offered(People.AID, "date");
    private static final Link FAIRS = offered(People.FAIR_RESULT, "date");
    private static final Link BEGUN =
            Link.of(WHO, Question.from(Spell.RELATION), Relation.PERSON).since(Spell.START, DAY);

    public static final Book BOOK = Book.of(
                    "intentions",
                    "就业意愿采集台账",
                    Kind.AT_DAY,
                    "报告日前的全部采集，一次一行，本人最近一次标“是”；“已匹配”为采集以后的推送、招聘会达成、援助、上岗",
                    Definitions.SURVEYS)
            .inPlaces(Relation.HOUSEHOLD, WHO, DAY)
            .with(
                    Column.of("序号", 6, Shown.NUMBER),
                    Column.of("镇", 9, Shown.town(Relation.PLACE)),
                    Column.of("村", 12, Shown.village(Relation.PLACE)),
                    Column.of("户主", 8, People.head(Relation.HOUSEHOLD)),
                    Column.of("姓名", 8, People.name(WHO)),
                    Column.of("身份证号", 20, People.id(WHO)),
                    Column.of("电话", 13, People.phone(WHO)),
                    Column.of("劳动能力", 10, People.person(WHO, Shown.of(Member.FORM, Member.ABILITY))),
                    Column.of("就业创业状态", 10, new Shown.Status(WHO)),
                    Column.of("就业创业意愿", 12, Shown.of(Intention.FORM, Intention.WISH)),
                    Column.of("意向地域", 10, Shown.of(Intention.FORM, "wish_area")),
                    Column.of("期望工种", 12, Shown.of(Intention.FORM, "wish_trades")),
                    Column.of("期望月薪", 9, Shown.of(Intention.FORM, "wish_wage")),
                    Column.of("培训意愿", 14, Shown.of(Intention.FORM, "wish_training")),
                    Column.of("就业服务需求", 12, Shown.of(Intention.FORM, "needs")),
                    Column.of("未就业原因", 10, Shown.of(Intention.FORM, "idle_reason")),
                    Column.of("采集日期", 11, Shown.of(Intention.FORM, Intention.DAY)),
                    Column.of("采集人", 8, Shown.of(Intention.FORM, "surveyor")),
                    Column.of("最近一次", 6, newest()),
                    Column.of("已匹配", 26, matched()));

    private IntentionBook() {}

    private static Link offered(Form form, String day) {
        return Link.naming(WHO, form, form.person().orElseThrow()).since(People.field(form, day), DAY);
    }

    private static Shown newest() {
        return new Shown.Whether(Relation.RECORD, Definitions.NEWEST_SURVEYS);
    }

    private static Shown matched() {
        return Shown.joined(
                "；",
                Shown.through(
                        REFERRALS,
                        Shown.joined(
                                " ",
                                Shown.of(People.REFERRAL, "date"),
                                Shown.through(
                                        Link.record(People.field(People.REFERRAL, "to_partner"), People.PARTNER),
                                        Shown.of(People.PARTNER, "partner")),
                                Shown.of(People.REFERRAL, "feedback"))),
                Shown.through(
                        FAIRS,
                        Shown.joined(
                                " ",
                                Shown.of(People.FAIR_RESULT, "date"),
                                Shown.of(People.FAIR_RESULT, "employer"),
                                Shown.of(People.FAIR_RESULT, "result"))),
                Shown.through(AIDS, Shown.joined(" ", Shown.of(People.AID, "date"), Shown.of(People.AID, "way"))),
                Shown.through(BEGUN, Shown.joined(" ", Shown.raw(Spell.START), People.employer())));
    }
}
