package io.github.county161.app;

import static io.github.county161.testkit.Invented.who;

import io.github.county161.core.port.Order;
import java.util.List;
import java.util.Set;

/** What the checks of spells are shown. */
final class SamplesOfWork {

    private SamplesOfWork() {}

    static void into(SampleWorld world) {
        for (String form : List.of("transfer", "nearby", "venture", "led", "tenant_job", "holding", "hire")) {
            Order first = world.row(form, SampleWorld.spell(form, who(2), "2019-03-01"), "end", "2019-05-31");
            world.sample(
                    "spell_overlap " + form,
                    world.row(form, SampleWorld.spell(form, who(2), "2019-05-01")),
                    world.row(form, SampleWorld.spell(form, who(2), "2019-06-01")),
                    first);
            Order able = world.row(form, SampleWorld.spell(form, who(2), "2019-03-01"));
            if (!form.equals("venture")) {
                world.sample(
                        "spell_unconfirmed " + form,
                        able,
                        world.row(form, SampleWorld.spell(form, who(1), "2019-03-01")),
                        world.checked(1));
            }
            world.sample(
                    "unable_at_work " + form,
                    world.row(form, SampleWorld.spell(form, SampleWorld.UNABLE, "2019-03-01")),
                    able);
            world.sample(
                    "pupil_at_work " + form,
                    world.row(form, SampleWorld.spell(form, SampleWorld.PUPIL, "2019-03-01")),
                    able);
            if (!form.equals("holding")) {
                world.sample(
                        "under_16 " + form,
                        world.row(form, SampleWorld.spell(form, SampleWorld.CHILD, "2019-03-01")),
                        able);
            }
            if (Set.of("transfer", "nearby", "led", "tenant_job").contains(form)) {
                world.sample(
                        "wage_range " + form,
                        world.row(form, SampleWorld.spell(form, who(2), "2019-03-01"), "monthly_wage", "30001"),
                        world.row(form, SampleWorld.spell(form, who(2), "2019-03-01"), "monthly_wage", "30000"));
            }
        }
        Order holds = world.row("holding", SampleWorld.spell("holding", who(2), "2019-03-01"));
        Order away = world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-04-01"));
        Order near = world.row("transfer", SampleWorld.spell("transfer", who(2), "2019-04-01"), "work_place", "乡（镇）内");
        world.sample("excluded_by_holding transfer", away, near, holds);
        world.sample(
                "excluded_by_holding nearby",
                world.row("nearby", SampleWorld.spell("nearby", who(2), "2019-04-01")),
                world.row("nearby", SampleWorld.spell("nearby", who(4), "2019-04-01")),
                holds);
        world.sample(
                "excluded_by_transfer holding",
                holds,
                world.row("holding", SampleWorld.spell("holding", who(4), "2019-03-01")),
                away);
        world.sample(
                "post_taken holding",
                world.row("holding", SampleWorld.spell("holding", who(4), "2019-04-01")),
                world.row("holding", SampleWorld.spell("holding", who(4), "2019-04-01"), "post_no", "GG2"),
                holds);
        world.sample(
                "household_has_holder holding",
                world.row("holding", SampleWorld.spell("holding", who(1), "2019-04-01"), "post_no", "GG2"),
                world.row("holding", SampleWorld.spell("holding", who(4), "2019-04-01"), "post_no", "GG2"),
                holds);
        world.sample(
                "posts_of_three_types holding",
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-05-01"), "post_no", "GG4"),
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-05-01"), "post_no", "GG1"),
                world.row(
                        "holding",
                        SampleWorld.spell("holding", who(2), "2019-01-01"),
                        "post_no",
                        "GG1",
                        "end",
                        "2019-01-31"),
                world.row(
                        "holding",
                        SampleWorld.spell("holding", who(2), "2019-02-01"),
                        "post_no",
                        "GG2",
                        "end",
                        "2019-02-28"));
        world.sample(
                "post_withdrawn holding",
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-03-01"), "post_no", "GG3"),
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-01-01"), "post_no", "GG3"));
        world.sample(
                "age holding",
                world.row("holding", SampleWorld.spell("holding", SampleWorld.VERY_OLD, "2019-03-01")),
                world.row("holding", SampleWorld.spell("holding", SampleWorld.OLD, "2017-03-01")));
        world.sample(
                "holder_over_70 holding",
                world.row("holding", SampleWorld.spell("holding", SampleWorld.OLD, "2017-03-01")),
                holds);
        world.sample(
                "agreement_run_out holding",
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-03-01"), "agreed_until", "2019-10-31"),
                world.row(
                        "holding",
                        SampleWorld.spell("holding", who(2), "2019-03-01"),
                        "agreed_until",
                        "2019-10-31",
                        "end",
                        "2019-10-31"));
        world.sample(
                "special_without_lacks holding",
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-03-01"), "post_no", "GG2"),
                holds);
        world.sample(
                "destitute_away transfer",
                world.row("transfer", SampleWorld.spell("transfer", SampleWorld.DESTITUTE, "2019-03-01")),
                world.row(
                        "transfer",
                        SampleWorld.spell("transfer", SampleWorld.DESTITUTE, "2019-03-01"),
                        "work_place",
                        "乡（镇）内"));
        world.sample(
                "attendance_without_holding attendance",
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-03-01"), "post_no", "GG2"),
                world.row("holding", SampleWorld.spell("holding", who(2), "2019-03-01"), "end_reason", "某因"),
                holds,
                world.row("attendance", who(2), "post_no", "GG1", "month", "2019-05", "days", "20"));
    }
}
