package io.github.county161.core;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Relation;
import io.github.county161.core.ledger.Book;
import io.github.county161.core.ledger.Chart;
import io.github.county161.core.ledger.Check;
import io.github.county161.core.ledger.Definitions;
import io.github.county161.core.ledger.Figure;
import io.github.county161.core.ledger.Figure.Kind;
import io.github.county161.core.ledger.Figures;
import io.github.county161.core.ledger.Path;
import io.github.county161.core.ledger.Question;
import io.github.county161.core.ledger.RegisterChecks;
import io.github.county161.core.ledger.brief.BriefForm;
import io.github.county161.core.ledger.plan.Planned;
import io.github.county161.core.ledger.register.Attachment;
import io.github.county161.core.ledger.register.Lists;
import io.github.county161.core.ledger.register.Member;
import io.github.county161.core.ledger.register.Register;
import io.github.county161.core.ledger.seal.MonthSeal;
import io.github.county161.core.mechanism.Doubts;
import io.github.county161.core.mechanism.Drives;
import io.github.county161.core.mechanism.Funnel;
import io.github.county161.core.mechanism.Spanning;
import io.github.county161.core.mechanism.SpanningChecks;
import io.github.county161.core.mechanism.Workforce;
import io.github.county161.core.mechanism.books.IntentionBook;
import io.github.county161.core.mechanism.books.PersonBook;
import io.github.county161.core.mechanism.books.PlanBooks;
import io.github.county161.core.mechanism.books.RelocationBook;
import io.github.county161.core.mechanism.books.TargetBook;
import io.github.county161.core.mechanism.books.ZeroEmploymentBook;
import io.github.county161.core.mechanism.finding.Finding;
import io.github.county161.core.mechanism.leadership.Leadership;
import io.github.county161.core.mechanism.policy.PolicyWork;
import io.github.county161.core.mechanism.rhythm.BriefFigures;
import io.github.county161.core.mechanism.supervision.HandoverNumbers;
import io.github.county161.core.mechanism.supervision.ProblemBooks;
import io.github.county161.core.mechanism.supervision.Supervision;
import io.github.county161.core.platform.Drive;
import io.github.county161.core.platform.Platform;
import io.github.county161.core.platform.labor.LaborTransfer;
import io.github.county161.core.platform.nearby.NearbyPlacement;
import io.github.county161.core.platform.recruitment.TargetedRecruitment;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Recovery;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.platform.startup.StartUp;
import io.github.county161.core.platform.training.SkillTraining;
import io.github.county161.core.platform.welfare.WelfarePosts;
import io.github.county161.core.port.Contents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The contents page: 一套账单 (five ledgers, three lists, five rosters), 六个平台, 一套机制. */
public final class OneSixOne {

    /** 台账. */
    public static final List<Book> LEDGERS = List.of(
            TargetBook.BOOK,
            ProblemBooks.RECTIFICATION,
            IntentionBook.BOOK,
            RelocationBook.BOOK,
            ZeroEmploymentBook.BOOK);

    /** 清单. */
    public static final List<Book> LISTS = List.of(PlanBooks.DUTIES, PlanBooks.TASKS, ProblemBooks.PROBLEMS);

    /** 表册. */
    public static final List<Book> ROSTERS = List.of(
            Book.roster(
                    Figure.distinct(
                            "members", "人员信息花名册", "人", Kind.AT_DAY, "报告日在册成员（不含已死亡、户口迁出、婚出）", Definitions.MEMBERS),
                    Figure.distinct("members", "人员信息花名册", "人", Kind.AT_DAY, "其中劳动力", Definitions.LABOURERS),
                    Member.FORM),
            spells("transfers", "转移就业花名册", LaborTransfer.SPELLS, NearbyPlacement.SPELLS),
            spells("ventures", "自主创业花名册", StartUp.SPELLS),
            Book.roster(
                    "trainings",
                    "就业培训花名册",
                    Kind.YEAR_TO_DATE,
                    SkillTraining.ENDED,
                    SkillTraining.ENDED_OF_LABOURERS,
                    SkillTraining.ENROLMENTS),
            spells("holdings", "公益性岗位安置花名册", WelfarePosts.SPELLS));

    /** Beside the thirteen: 总台账, 交办单编号登记. */
    public static final List<Book> BESIDE = List.of(PersonBook.BOOK, HandoverNumbers.BOOK);

    private static final List<Figure> BOOKS =
            List.of(books("F09", "台账", LEDGERS).revised(), books("F10", "清单", LISTS), books("F11", "表册", ROSTERS));

    /** Figures that meetings and the funnel ask beside the catalogue. */
    public static final List<Figure> FIGURES_BESIDE =
            Stream.concat(BriefFigures.ALL.stream(), Funnel.FIGURES.stream()).toList();

    public static final List<Platform> PLATFORMS = List.of(
            LaborTransfer.PLATFORM,
            NearbyPlacement.PLATFORM,
            StartUp.PLATFORM,
            WelfarePosts.PLATFORM,
            SkillTraining.PLATFORM,
            TargetedRecruitment.PLATFORM);

    /** 机制: by what it is driven. */
    public static final List<String> MECHANISM = List.of("领导机制", "政策机制", "督导机制");

    /** F02 … F80, then W1 … W10. */
    private static final Comparator<Figure> IN_ORDER = Comparator.comparing((Figure f) -> f.id().charAt(0))
            .thenComparing(f -> f.id().length())
            .thenComparing(Figure::id);

    /** What several platforms share and none of them declares alone. */
    private static final List<Form> SHARED = List.of(Subsidy.FORM, Payment.FORM, Recovery.FORM);

    private static final List<CodeList> SHARED_LISTS = List.of(
            Attachment.TYPE_LIST, Subsidy.POLICY_LIST, Subsidy.STATE_LIST, Subsidy.ACT_LIST, Payment.RESULT_LIST);

    private static final List<List<Form>> MECHANISM_FORMS =
            List.of(Leadership.FORMS, PolicyWork.FORMS, Supervision.FORMS);

    /** The pattern as it is; a county may add platforms to it, and columns to its forms. */
    public static final OneSixOne PATTERN = new OneSixOne(PLATFORMS, Map.of());

    private final List<Platform> platforms;
    private final Map<String, List<Column<?>>> columns;

    private OneSixOne(List<Platform> platforms, Map<String, List<Column<?>>> columns) {
        this.platforms = List.copyOf(platforms);
        this.columns = Map.copyOf(columns);
    }

    /** The pattern with a further platform: nothing else changes. */
    public OneSixOne with(Platform platform) {
        List<Platform> more = new ArrayList<>(platforms);
        more.add(platform);
        return new OneSixOne(more, columns);
    }

    /** The pattern with further columns: after a form's own, by its name. */
    public OneSixOne with(Map<String, List<Column<?>>> further) {
        return new OneSixOne(platforms, further);
    }

    private static Figure books(String id, String title, List<Book> books) {
        Question titles = Question.from(Relation.literal(
                title, period -> books.stream().map(Book::title).toList()));
        Figure figure = Figure.rows(id, title, "个", Kind.AT_DAY, "一套账单中的" + title + "，并列各有多少行", titles);
        for (Book book : books) {
            Figure.Part lines = book.counted().own();
            Kind own = book.counted().kind();
            figure = figure.beside(Figure.Part.of(book.name(), lines.unit(), lines.question(), lines.tally())
                    .over(own));
        }
        return figure;
    }

    private static Book spells(String name, String title, Form... forms) {
        Question lines = Definitions.touching(forms);
        return Book.roster(
                name,
                title,
                Kind.YEAR_TO_DATE,
                lines,
                lines.where(Path.of(Relation.PERSON).in(Definitions.LABOURERS)),
                forms);
    }

    /** All forms: the system's, the register's, the platforms'. */
    public Chart chart() {
        Set<Form> forms = new LinkedHashSet<>(Register.SYSTEM_FIRST);
        forms.addAll(Register.FORMS);
        platforms.forEach(platform -> forms.addAll(platform.forms()));
        forms.addAll(SHARED);
        forms.addAll(Planned.FORMS);
        MECHANISM_FORMS.forEach(forms::addAll);
        forms.addAll(MonthSeal.FORMS);
        forms.add(Finding.FORM);
        forms.addAll(BriefForm.FORMS);
        forms.addAll(Register.SYSTEM_LAST);
        return new Chart(forms.stream()
                .map(form -> form.with(columns.getOrDefault(form.name(), List.of())))
                .toList());
    }

    /** All books: the thirteen in their order, and what stands beside them. */
    public static List<Book> books() {
        return Stream.of(LEDGERS, LISTS, ROSTERS, BESIDE).flatMap(List::stream).toList();
    }

    /** The contents page as the API shows it. */
    public Contents contents() {
        return new Contents(
                lines(LEDGERS),
                lines(LISTS),
                lines(ROSTERS),
                platforms.stream()
                        .map(p -> new Contents.Entry(
                                p.name(),
                                p.title(),
                                p.forms().stream().map(Form::name).toList(),
                                p.figures().stream().map(Figure::id).toList()))
                        .toList(),
                MECHANISM);
    }

    private static List<Contents.Line> lines(List<Book> books) {
        return books.stream().map(b -> new Contents.Line(b.name(), b.title())).toList();
    }

    /** The seven drives (七个一批), of whatever platform. */
    public List<Drive> drives() {
        return platforms.stream().flatMap(p -> p.drives().stream()).toList();
    }

    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(Definitions.FIGURES);
        platforms.forEach(platform -> figures.addAll(platform.figures()));
        List.of(
                        Planned.FIGURES,
                        Leadership.FIGURES,
                        PolicyWork.FIGURES,
                        Supervision.FIGURES,
                        Spanning.FIGURES,
                        Workforce.FIGURES)
                .forEach(figures::addAll);
        figures.add(Drives.figure(drives()));
        figures.addAll(BOOKS);
        figures.sort(IN_ORDER);
        return figures;
    }

    /** A figure of the catalogue or beside it, or a part of one. */
    public Optional<Figure> figure(String id) {
        return Figures.named(figures(), id).or(() -> Figures.named(FIGURES_BESIDE, id));
    }

    public List<Check> checks() {
        List<Check> checks = new ArrayList<>(RegisterChecks.ALL);
        checks.addAll(SpanningChecks.ALL);
        platforms.forEach(platform -> checks.addAll(platform.checks()));
        return checks;
    }

    /** What a doubt says, by its code: what is right, or how it was read. */
    public Map<String, String> doubts() {
        Map<String, String> doubts = new HashMap<>(Doubts.OF_READING);
        doubts.putAll(Doubts.ofRules(chart().forms(), checks()));
        return doubts;
    }

    /** The code lists whose meanings core asks for; a pack must label each. */
    public List<CodeList> lists() {
        List<CodeList> lists = new ArrayList<>(Lists.ALL);
        platforms.forEach(platform -> lists.addAll(platform.lists()));
        List.of(SHARED_LISTS, Planned.LISTS, Leadership.LISTS, PolicyWork.LISTS, Supervision.LISTS, Finding.LISTS)
                .forEach(lists::addAll);
        return lists;
    }
}
