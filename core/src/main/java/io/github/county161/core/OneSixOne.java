package io.github.county161.core;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Register;
import io.github.county161.core.mechanism.Doubts;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.port.Contents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The contents page: 一套账单 (five ledgers, three lists, five rosters), 六个平台, 一套机制. A platform that has no forms
 * yet is named all the same, for the pattern has six.
 */
public final class OneSixOne {

    /** 台账. */
    public static final List<Book> LEDGERS = List.of(
            new Book("targets", "就业扶贫年度目标责任台账"),
            new Book("rectification", "中省市反馈问题整改台账"),
            new Book("intentions", "就业意愿采集台账"),
            new Book("relocation", "易地搬迁后续帮扶台账"),
            new Book("zero_employment", "“零就业”家庭清零台账"));

    /** 清单. */
    public static final List<Book> LISTS =
            List.of(new Book("duties", "责任清单"), new Book("tasks", "任务清单"), new Book("problems", "问题清单"));

    /** 表册. */
    public static final List<Book> ROSTERS = List.of(
            new Book("members", "人员信息花名册"),
            new Book("transfers", "转移就业花名册"),
            new Book("ventures", "自主创业花名册"),
            new Book("trainings", "就业培训花名册"),
            new Book("holdings", "公益性岗位安置花名册"));

    public static final List<Platform> PLATFORMS = List.of(
            LaborTransfer.PLATFORM,
            Platform.named("nearby", "就近安置"),
            Platform.named("startup", "创业孵化"),
            Platform.named("welfare", "就业保障"),
            Platform.named("training", "提技赋能"),
            Platform.named("recruitment", "定向招聘"));

    /** 机制: by what it is driven. */
    public static final List<String> MECHANISM = List.of("领导机制", "政策机制", "督导机制");

    private OneSixOne() {}

    /** All forms: the system's, the register's, the platforms'. */
    public static Chart chart() {
        Set<Form> forms = new LinkedHashSet<>(Register.SYSTEM_FIRST);
        forms.addAll(Register.FORMS);
        PLATFORMS.forEach(platform -> forms.addAll(platform.forms()));
        forms.addAll(Register.SYSTEM_LAST);
        return new Chart(List.copyOf(forms));
    }

    /** The contents page as the API shows it. */
    public static Contents contents() {
        return new Contents(
                LEDGERS,
                LISTS,
                ROSTERS,
                PLATFORMS.stream()
                        .map(p -> new Contents.Entry(
                                p.name(),
                                p.title(),
                                p.forms().stream().map(Form::name).toList(),
                                p.figures().stream().map(Figure::id).toList()))
                        .toList(),
                MECHANISM);
    }

    public static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(Definitions.FIGURES);
        PLATFORMS.forEach(platform -> figures.addAll(platform.figures()));
        return figures;
    }

    public static Optional<Figure> figure(String id) {
        return figures().stream().filter(f -> f.id().equals(id)).findFirst();
    }

    public static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        PLATFORMS.forEach(platform -> checks.addAll(platform.checks()));
        return checks;
    }

    /** What a doubt says, by its code: what is right, or how it was read. */
    public static Map<String, String> doubts() {
        Map<String, String> doubts = new HashMap<>(Doubts.OF_READING);
        checks().forEach(check -> doubts.put(check.id(), "应为" + check.sentence()));
        return doubts;
    }

    /** The code lists whose meanings core asks for; a pack must label each. */
    public static List<CodeList> lists() {
        List<CodeList> lists = new ArrayList<>(Lists.ALL);
        PLATFORMS.forEach(platform -> lists.addAll(platform.lists()));
        return lists;
    }
}
