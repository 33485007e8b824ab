package io.github.county161.core.platform.nearby;

import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Condition;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Part;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.Spell;
import io.github.county161.core.ledger.Tally;
import io.github.county161.core.ledger.WorkChecks;
import io.github.county161.core.ledger.register.Household;
import io.github.county161.core.platform.Drive;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.shared.Fair;
import io.github.county161.core.platform.shared.FairResult;
import io.github.county161.core.term.PlaceLevel;
import java.util.List;
import java.util.stream.Stream;

/** 就近安置: work at bases, community factories and workshops near the villages. */
public final class NearbyPlacement {

    /** Work at carriers. */
    public static final Form SPELLS = Nearby.FORM;

    private static final Question PLACED = Definitions.effective(Nearby.FORM);

    /** Carriers where a labourer works on the report day or worked long enough in the year. */
    private static final Question AT_WORK = Question.from(Carrier.FORM.relation())
            .where(
                    Definitions.standing(Carrier.RECOGNIZED, Carrier.CANCELLED),
                    Path.of(Relation.RECORD)
                            .in(Question.from(Spell.RELATION)
                                    .where(
                                            Spell.on(Nearby.FORM),
                                            Spell.active().or(Spell.effective()),
                                            Path.of(Relation.PERSON).in(Definitions.LABOURERS))
                                    .select(Path.through(Relation.RECORD, Nearby.FORM, Nearby.CARRIER))));

    private static final List<String> WORKSHOPS = List.of(kind("community_factory"), kind("workshop"));

    private static final Question COUNTED =
            AT_WORK.where(Path.of(Carrier.KIND).oneOf(List.of(kind("base"), kind("community_factory"))));

    private static final List<Figure> FIGURES = List.of(
            Figure.of(
                    "F22",
                    "园区",
                    Figure.Kind.AT_DAY,
                    "报告日的园区数，按园、区分列",
                    Part.of("", "个", Question.from(Park.FORM.relation()), Tally.ROWS)
                            .by(Park.KIND)),
            carriers("F23", "{基地}", "base").apartFrom("F24"),
            carriers("F24", "社区工厂", "community_factory"),
            Figure.distinct(
                    "F25",
                    "易地搬迁群众",
                    "户",
                    Figure.Kind.AT_DAY,
                    "所在安置点有计入基地或社区工厂的载体的易地搬迁户数",
                    Question.from(Household.FORM.relation())
                            .where(
                                    Path.of(Household.RELOCATED).isYes(),
                                    Path.of(Household.SETTLEMENT).in(COUNTED.select(Carrier.SETTLEMENT.field())))
                            .select(Relation.RECORD)),
            Figure.rows("F26", "就近安置专场", "场", Figure.Kind.YEAR_TO_DATE, "期内开始的就近安置专场招聘会", Fair.held("nearby"))
                    .apartFrom("F19", "F79"),
            Figure.rows(
                            "F27",
                            "就近专场达成意向",
                            "人次",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内在就近安置专场达成就业意向的人次",
                            FairResult.of("intended", "nearby"))
                    .beside(
                            "persons",
                            FairResult.of("intended", "nearby").select(FairResult.WHO.field()),
                            Tally.DISTINCT),
            Figure.distinct(
                            "F28",
                            "就近专场签订协议",
                            "人",
                            Figure.Kind.YEAR_TO_DATE,
                            "期内在就近安置专场签订协议的人数",
                            FairResult.of("signed", "nearby").select(FairResult.WHO.field()))
                    .beside(
                            "on_the_job",
                            FairResult.of("started", "nearby").select(FairResult.WHO.field()),
                            Tally.DISTINCT),
            Figure.distinct(
                    "F29", "就近就业户数", "户", Figure.Kind.MONTHS, "年初至上月末有劳动力有效就近就业的户数", PLACED.select(Relation.HOUSEHOLD)),
            Figure.rows(
                            "W8",
                            "帮扶车间",
                            "家",
                            Figure.Kind.AT_DAY,
                            "已认定未注销、有劳动力在岗或年内有效就业的社区工厂和车间数，并列报告日在岗的劳动力人数",
                            AT_WORK.where(Path.of(Carrier.KIND).oneOf(WORKSHOPS)))
                    .beside(Part.of(
                            "workers", "人", Definitions.active(Nearby.FORM).where(at(WORKSHOPS)), Tally.DISTINCT)),
            Figure.distinct("F30", "就近就业人数", "人", Figure.Kind.MONTHS, "年初至上月末有效就近就业的劳动力人数", PLACED));

    private static final List<Check> CHECKS = Stream.concat(
                    Stream.of(Nearby.FORM).flatMap(form -> WorkChecks.on(form).stream()),
                    Stream.of(
                            WorkChecks.excludedByHolding(Nearby.FORM, "此人不在公岗期间的日期（就近就业与公益性岗位不能同时）"),
                            Check.daily(
                                            "carrier_without_worker",
                                            Carrier.FORM,
                                            Question.from(Carrier.FORM.relation())
                                                    .where(
                                                            Definitions.standing(Carrier.RECOGNIZED, Carrier.CANCELLED),
                                                            Path.of(Relation.RECORD)
                                                                    .in(Question.from(Spell.RELATION)
                                                                            .where(
                                                                                    Spell.on(Nearby.FORM),
                                                                                    Spell.active())
                                                                            .select(Path.through(
                                                                                    Relation.RECORD,
                                                                                    Nearby.FORM,
                                                                                    Nearby.CARRIER)))
                                                                    .not()),
                                            Carrier.NAME,
                                            "有人在岗的载体（报告日无人在岗）")
                                    .mend("补录在岗人员；已停产的注销载体")
                                    .to(PlaceLevel.TOWN)
                                    .excusedFor(Check.HALF_A_YEAR)))
            .toList();

    public static final Platform PLATFORM = new Platform(
            "nearby",
            "就近安置",
            List.of(Carrier.FORM, CarrierApplication.FORM, Nearby.FORM, Park.FORM),
            List.of(Carrier.KIND_LIST, CarrierApplication.STATE_LIST, CarrierApplication.ACT_LIST, Park.KIND_LIST),
            CHECKS,
            FIGURES,
            List.of(
                    new Drive(
                            "community_factories", Definitions.touching(SPELLS).where(at(WORKSHOPS)), Relation.PERSON),
                    new Drive(
                            "model_bases",
                            Definitions.touching(SPELLS).where(at(List.of(kind("base")))),
                            Relation.PERSON)));

    private NearbyPlacement() {}

    /** The spell is at a carrier of one of these kinds. */
    private static Condition at(List<String> kinds) {
        return Path.of(Relation.RECORD)
                .in(Question.from(Nearby.FORM.relation())
                        .where(Path.through(Nearby.CARRIER.field(), Carrier.FORM, Carrier.KIND)
                                .oneOf(kinds))
                        .select(Relation.RECORD));
    }

    private static String kind(String code) {
        return Carrier.KIND_LIST.code(code);
    }

    private static Figure carriers(String id, String title, String kind) {
        return Figure.rows(
                id,
                title,
                "家",
                Figure.Kind.AT_DAY,
                "已认定未注销、有劳动力在岗或年内有效就业的" + title + "数",
                AT_WORK.where(Path.of(Carrier.KIND).is(kind(kind))));
    }
}
