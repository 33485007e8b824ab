package io.github.county161.core.mechanism.village;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.county161.core.mechanism.village.Matching.Opening;
import io.github.county161.core.mechanism.village.Matching.Seeker;
import io.github.county161.core.port.Villages.Reason;
import io.github.county161.core.term.Yuan;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whatever is asked for must be met, whatever was wished must be offered. */
class MatchingTest {

    private static final Seeker SEEKER = new Seeker(
            "2",
            35,
            Optional.of("junior"),
            Optional.of("缝纫、刺绣"),
            Optional.of("transfer"),
            Optional.of("in_county"),
            Optional.of(new Yuan(250_000)));

    private static final Opening OPENING = new Opening(
            Optional.of("female"),
            Optional.of(18L),
            Optional.of(45L),
            Optional.of("初中及以上"),
            Optional.of("缝纫"),
            Optional.of("in_county"),
            new Yuan(200_000),
            Optional.of(new Yuan(300_000)));

    private static final Opening ANYBODY = new Opening(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new Yuan(250_000),
            Optional.empty());

    private static final Matching MATCHING = matching();

    private static Matching matching() {
        Map<String, String> schooling = new LinkedHashMap<>();
        schooling.put("primary", "小学");
        schooling.put("junior", "初中");
        schooling.put("senior", "高中");
        schooling.put("university", "本科及以上");
        return new Matching(schooling, Map.of("in_county", "乡(镇)外县内"));
    }

    private static boolean fits(Seeker seeker, Opening opening) {
        return MATCHING.fit(seeker, opening).isPresent();
    }

    private static Seeker aged(int age) {
        return new Seeker("2", age, SEEKER.education(), SEEKER.skill(), SEEKER.wish(), SEEKER.area(), SEEKER.wage());
    }

    private static Seeker wishing(String wish, String area, long wage) {
        return new Seeker(
                "2",
                35,
                SEEKER.education(),
                SEEKER.skill(),
                Optional.of(wish),
                Optional.of(area),
                Optional.of(new Yuan(wage)));
    }

    private static Seeker able(String sex, String education, String skill) {
        return new Seeker(
                sex, 35, Optional.of(education), Optional.of(skill), SEEKER.wish(), SEEKER.area(), SEEKER.wage());
    }

    @Test
    void what_fits_comes_with_all_seven_reasons() {
        List<Reason> reasons = MATCHING.fit(SEEKER, OPENING).orElseThrow();
        assertThat(reasons).extracting(Reason::about).containsExactly("意愿", "地域", "年龄", "性别", "学历", "技能", "月薪");
        assertThat(reasons.get(2).says()).isEqualTo("35岁，要求18至45岁");
        assertThat(reasons.get(6).says()).isEqualTo("最高 3000.00，期望 2500.00");
    }

    @Test
    void each_of_the_seven_alone_can_stand_in_the_way() {
        assertThat(fits(wishing("venture", "in_county", 250_000), OPENING)).isFalse();
        assertThat(fits(wishing("transfer", "abroad", 250_000), OPENING)).isFalse();
        assertThat(fits(aged(46), OPENING)).isFalse();
        assertThat(fits(aged(17), OPENING)).isFalse();
        assertThat(fits(able("1", "junior", "缝纫"), OPENING)).isFalse();
        assertThat(fits(able("2", "primary", "缝纫"), OPENING)).isFalse();
        assertThat(fits(able("2", "senior", "焊接"), OPENING)).isFalse();
        assertThat(fits(wishing("transfer", "in_county", 300_001), OPENING)).isFalse();
    }

    @Test
    void the_limits_themselves_fit() {
        assertThat(fits(aged(18), OPENING)).isTrue();
        assertThat(fits(aged(45), OPENING)).isTrue();
        assertThat(fits(wishing("transfer", "in_county", 300_000), OPENING)).isTrue();
        assertThat(fits(able("2", "university", "缝纫"), OPENING)).isTrue();
    }

    @Test
    void what_neither_tells_stands_in_nobodys_way() {
        Seeker nobody = new Seeker(
                "1", 50, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(fits(nobody, ANYBODY)).isTrue();
        assertThat(fits(SEEKER, ANYBODY)).isTrue();
    }

    @Test
    void a_requirement_nobody_can_read_is_left_to_people_and_says_so() {
        Opening odd = new Opening(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("能识字"),
                Optional.of("不限"),
                Optional.empty(),
                new Yuan(250_000),
                Optional.empty());
        assertThat(MATCHING.fit(SEEKER, odd).orElseThrow().get(4).says()).contains("能识字", "人工核对");
    }
}
