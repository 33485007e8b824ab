package io.github.county161.app;

import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.id;
import static io.github.county161.testkit.Invented.idOf;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.name;
import static io.github.county161.testkit.Invented.who;
import static io.github.county161.testkit.Invented.with;

import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.util.Map;

/** What the checks of the register, carriers, courses and money are shown; and what is told of a row as it is read. */
final class SamplesOfRegister {

    private SamplesOfRegister() {}

    static void into(SampleWorld world) {
        world.sample(
                "carrier_without_worker carrier",
                world.row("carrier", SampleWorld.carrier("空工厂")),
                world.row("carrier", SampleWorld.carrier("某工厂"), "level", "县级"),
                world.row("nearby", SampleWorld.spell("nearby", who(2), "2019-04-01")));
        world.sample(
                "course_without_result enrolment",
                world.row("enrolment", who(2), "course_no", "P1", "days", "10"),
                world.row("enrolment", who(2), "course_no", "P1", "days", "10", "passed", "是"));
        Order household = world.row("household", household(8, SampleWorld.FIRST));
        world.sample(
                "no_head household",
                world.row("household", household(8, SampleWorld.FIRST), "group", "2组"),
                world.row("household", household(1, SampleWorld.FIRST), "group", "2组"),
                household,
                world.row("member", member(9, 8)));
        world.sample(
                "two_households household",
                world.row("household", household(2, SampleWorld.FIRST)),
                world.row("household", household(9, SampleWorld.FIRST)));
        world.sample(
                "phone_length household",
                world.row("household", household(9, SampleWorld.FIRST), "head_phone", "0916123456"),
                world.row("household", household(9, SampleWorld.FIRST)));
        world.sample(
                "phone_length member",
                world.row("member", member(9, 1), "phone", "0916123456"),
                world.row("member", member(9, 1)));
        world.sample(
                "id_placeholder member",
                world.row("member", member(9, 1), "name", "占位", "id_number", "999999199001010016"),
                world.row("member", member(9, 1)));
        world.sample(
                "two_heads member",
                world.row("member", member(9, 1), "relation", "户主"),
                world.row("member", member(9, 1), "relation", "其他"));
        world.sample(
                "relation_sex member",
                world.row("member", member(9, 1), "relation", "之女"),
                world.row("member", member(9, 1), "relation", "之子"));
        world.sample(
                "couple_of_one_sex member",
                world.row(
                        "member",
                        SampleWorld.person(
                                Map.of("name", "同", "id_number", idOf(1990, 24 + id(1).charAt(16) % 2)),
                                "head_name",
                                name(1),
                                "head_id",
                                id(1),
                                "relation",
                                "配偶")),
                world.row(
                        "member",
                        SampleWorld.person(
                                Map.of("name", "同", "id_number", idOf(1990, 25 - id(1).charAt(16) % 2)),
                                "head_name",
                                name(1),
                                "head_id",
                                id(1),
                                "relation",
                                "配偶")));
        world.sample(
                "without_measure member",
                world.row("member", member(2, 1), "skill", "刺绣"),
                world.row("member", member(4, 3), "skill", "刺绣"),
                world.row("aid", with(who(4), "date", "2019-09-01", "helper", "某人", "way", "职业指导")));
        world.sample(
                "healthy_but_weak member",
                world.row("member", member(9, 1), "ability", "弱劳动力或半劳动力"),
                world.row("member", member(9, 1), "ability", "弱劳动力或半劳动力", "health", "残疾"));
        world.sample(
                "phone_shared member",
                world.row("member", member(9, 1), "phone", Invented.phone(3)),
                world.row("member", member(9, 1), "phone", Invented.phone(2)));
        world.sample(
                "university_under_18 member",
                world.row(
                        "member",
                        SampleWorld.person(Map.of("name", "神童", "id_number", idOf(2003, 23)), "education", "本科及以上")),
                world.row(
                        "member",
                        SampleWorld.person(Map.of("name", "神童", "id_number", idOf(1999, 23)), "education", "本科及以上")));
        Map<String, String> survey = Map.of("wish", "有转移就业意愿", "surveyor", "某人");
        world.sample(
                "survey_old member",
                world.row("member", member(2, 1), "skill", "刺绣"),
                world.row("member", member(4, 3), "skill", "刺绣"),
                world.row("intention", with(who(2), "date", "2018-10-01", "wish", "有转移就业意愿", "surveyor", "某人")),
                world.row("intention", with(who(4), "date", "2019-10-01", "wish", "有转移就业意愿", "surveyor", "某人")));
        world.sample(
                "skilled_without_work member",
                world.row("member", member(9, 1), "ability", "技能劳动力"),
                world.row("member", member(9, 1), "ability", "普通劳动力"));
        world.sample(
                "unwilling_at_work intention",
                world.row("intention", with(who(2), "date", "2019-10-01", "wish", "无就业创业意愿", "surveyor", "某人")),
                world.row(
                        "intention", with(who(2), "date", "2019-10-01", "wish", survey.get("wish"), "surveyor", "某人")),
                world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-03-01")));
        Map<String, String> subsidy = with(
                who(2),
                "policy",
                "转移就业交通补贴",
                "year",
                "2019",
                "amount",
                "500",
                "date",
                "2019-10-01",
                "basis",
                "转移就业 2019-03-01");
        Order away = world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-03-01"));
        world.sample(
                "subsidy_without_basis subsidy",
                world.row("subsidy", subsidy, "basis", ""),
                world.row("subsidy", subsidy),
                away);
        world.sample(
                "transport_within_county subsidy",
                world.row("subsidy", subsidy),
                world.row("subsidy", with(subsidy, "policy", "一次性求职补贴")),
                world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-03-01"), "work_place", "乡（镇）内"));
        Map<String, String> paid = with(subsidy, "state", "已发放", "paid_on", "2019-11-01", "paid_amount", "500");
        world.sample(
                "paid_twice subsidy",
                world.row("subsidy", paid, "batch", "2"),
                world.row("subsidy", paid, "batch", "2", "year", "2018"),
                away,
                world.row("subsidy", paid));
    }

    static void ofReading(SampleWorld world) {
        world.sample(
                "place_not_to_county transfer",
                world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-03-01"), "county", "某省"),
                world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-03-01")));
        world.sample(
                "worked_out_differs member",
                world.row("member", member(9, 1), "age", "12"),
                world.row(
                        "member",
                        member(9, 1),
                        "age",
                        Integer.toString(2019 - 1969),
                        "is_labourer",
                        "是",
                        "born",
                        "1969/10/10"));
        world.sample(
                "village_differs transfer",
                world.row(
                        "transfer",
                        SampleWorld.spell("transfer", who(2), "2019-03-01"),
                        "village",
                        Invented.VILLAGES.get(1)),
                world.row(
                        "transfer",
                        SampleWorld.spell("transfer", who(2), "2019-03-01"),
                        "town",
                        Invented.TOWN,
                        "village",
                        SampleWorld.FIRST));
    }
}
