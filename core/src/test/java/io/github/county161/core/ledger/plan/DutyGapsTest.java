package io.github.county161.core.ledger.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What nobody answers for, by name. */
class DutyGapsTest {

    private static final Map<String, String> ITEMS = Map.of("a", "转移就业人数", "b", "新开发岗位数");
    private static final Map<String, String> VILLAGES = Map.of("v1", "甲村", "v2", "乙村", "v3", "丙村");
    private static final List<DutyGaps.Open> PROBLEMS = List.of(
            new DutyGaps.Open("WT1", "v1", "某乙"),
            new DutyGaps.Open("WT2", "v3", "某丙"),
            new DutyGaps.Open("WT3", "v3", "某丁"));

    private static DutyGaps gaps(List<DutyGaps.Held> duties, Set<String> inOffice) {
        Assignment here = new Assignment(
                1, "village", "某局", "某甲", "科员", List.of("v1"), LocalDate.parse("2019-01-01"), Optional.empty());
        return DutyGaps.of(
                ITEMS, VILLAGES, PROBLEMS, duties, place -> place.equals("v1") ? List.of(here) : List.of(), inOffice);
    }

    @Test
    void without_any_duty_every_item_and_every_village_nobody_is_assigned_to_is_a_gap() {
        DutyGaps gaps = gaps(List.of(), Set.of());
        assertThat(gaps.items()).containsExactly("转移就业人数", "新开发岗位数");
        assertThat(gaps.villages()).containsExactly("乙村", "丙村");
        assertThat(gaps.problems()).containsExactly("WT2", "WT3");
    }

    @Test
    void a_duty_holds_the_items_it_names_and_its_own_unit() {
        DutyGaps gaps = gaps(List.of(new DutyGaps.Held("某丁", "v2", Set.of("a"))), Set.of("某丁"));
        assertThat(gaps.items()).containsExactly("新开发岗位数");
        assertThat(gaps.villages()).containsExactly("丙村");
        assertThat(gaps.problems()).containsExactly("WT2");
    }

    @Test
    void a_duty_that_names_no_item_is_for_all() {
        assertThat(gaps(List.of(new DutyGaps.Held("某丁", "县", Set.of())), Set.of())
                        .items())
                .isEmpty();
    }
}
