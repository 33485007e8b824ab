package io.github.county161.core.mechanism.village;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.platform.shared.Vacancy;
import io.github.county161.core.port.Villages.Reason;
import io.github.county161.core.term.Yuan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a vacancy fits who looks for work: whatever it asks for must be met, whatever the person wished must be
 * offered, and what neither tells stands in nobody's way. Each fit comes with what was looked at; there are no weights.
 */
final class Matching {

    /** Who looks for work: a member and what the newest survey says, codes of the lists. */
    record Seeker(
            String sex,
            int age,
            Optional<String> education,
            Optional<String> skill,
            Optional<String> wish,
            Optional<String> area,
            Optional<Yuan> wage) {}

    /** What is asked for and offered. */
    record Opening(
            Optional<String> sex,
            Optional<Long> leastAge,
            Optional<Long> mostAge,
            Optional<String> education,
            Optional<String> skill,
            Optional<String> area,
            Yuan leastWage,
            Optional<Yuan> mostWage) {

        Yuan bestWage() {
            return mostWage.orElse(leastWage);
        }
    }

    private static final String MAN = "1";
    private static final CodeList WANTED = Vacancy.SEX_LIST;

    /** Labels of schooling by code, from the lowest. */
    private final Map<String, String> schooling;

    private final Map<String, String> areas;

    Matching(Map<String, String> schooling, Map<String, String> areas) {
        this.schooling = schooling;
        this.areas = areas;
    }

    /** @return none when it does not fit; else what was looked at */
    Optional<List<Reason>> fit(Seeker seeker, Opening opening) {
        List<Optional<Reason>> looked = List.of(
                intention(seeker),
                place(seeker, opening),
                age(seeker, opening),
                sex(seeker, opening),
                schooling(seeker, opening),
                skill(seeker, opening),
                wage(seeker, opening));
        List<Reason> reasons = new ArrayList<>();
        looked.forEach(reason -> reason.ifPresent(reasons::add));
        return reasons.size() == looked.size() ? Optional.of(reasons) : Optional.empty();
    }

    private static Optional<Reason> reason(boolean fits, String about, String says) {
        return fits ? Optional.of(new Reason(about, says)) : Optional.empty();
    }

    private static Optional<Reason> intention(Seeker seeker) {
        String wish = seeker.wish().orElse("");
        boolean employed = wish.isEmpty() || wish.equals(Lists.WISH.code("transfer"));
        return reason(employed, "意愿", wish.isEmpty() ? "未采集，视为有意愿" : "有转移就业意愿");
    }

    private Optional<Reason> place(Seeker seeker, Opening opening) {
        if (seeker.area().isEmpty() || opening.area().isEmpty()) {
            return reason(true, "地域", seeker.area().isEmpty() ? "未说意向地域" : "岗位未写就业地域");
        }
        String area = seeker.area().get();
        return reason(opening.area().get().equals(area), "地域", "意向与岗位都是" + areas.getOrDefault(area, area));
    }

    private static Optional<Reason> age(Seeker seeker, Opening opening) {
        boolean fits = opening.leastAge().map(least -> seeker.age() >= least).orElse(true)
                && opening.mostAge().map(most -> seeker.age() <= most).orElse(true);
        String asked = opening.leastAge().map(Object::toString).orElse("")
                + "至"
                + opening.mostAge().map(Object::toString).orElse("");
        return reason(fits, "年龄", seeker.age() + "岁，" + (asked.equals("至") ? "岗位不限" : "要求" + asked + "岁"));
    }

    private static Optional<Reason> sex(Seeker seeker, Opening opening) {
        String wanted = opening.sex().orElse("");
        boolean man = seeker.sex().equals(MAN);
        boolean fits = wanted.equals(WANTED.code("male")) ? man : !wanted.equals(WANTED.code("female")) || !man;
        boolean any = !WANTED.meanings().contains(wanted);
        return reason(fits, "性别", any ? "岗位不限" : "要求" + (man ? "男" : "女"));
    }

    /** The requirement is free text: the schooling it names, 初中及以上, is the least. One that names none is for people. */
    private Optional<Reason> schooling(Seeker seeker, Opening opening) {
        String wanted = opening.education().orElse("").strip();
        if (wanted.isEmpty() || wanted.contains("不限")) {
            return reason(true, "学历", "岗位不限");
        }
        List<String> ascending = new ArrayList<>(schooling.keySet());
        Optional<String> least = ascending.stream()
                .filter(code -> wanted.contains(schooling.getOrDefault(code, "").replace("及以上", "")))
                .findFirst();
        if (least.isEmpty()) {
            return reason(true, "学历", "要求“" + wanted + "”，请人工核对");
        }
        int has = seeker.education().map(ascending::indexOf).orElse(-1);
        String own = seeker.education()
                .map(code -> schooling.getOrDefault(code, code))
                .orElse("");
        return reason(has >= ascending.indexOf(least.get()), "学历", own + "，要求" + wanted);
    }

    private static Optional<Reason> skill(Seeker seeker, Opening opening) {
        String wanted = opening.skill().orElse("").strip();
        if (wanted.isEmpty() || wanted.equals("无") || wanted.contains("不限")) {
            return reason(true, "技能", "岗位不限");
        }
        String has = seeker.skill().orElse("");
        return reason(has.contains(wanted), "技能", "会" + has + "，要求" + wanted);
    }

    private static Optional<Reason> wage(Seeker seeker, Opening opening) {
        Yuan best = opening.bestWage();
        return seeker.wage()
                .map(wish -> reason(best.compareTo(wish) >= 0, "月薪", "最高 " + best.text() + "，期望 " + wish.text()))
                .orElseGet(() -> reason(true, "月薪", "未说期望月薪"));
    }
}
