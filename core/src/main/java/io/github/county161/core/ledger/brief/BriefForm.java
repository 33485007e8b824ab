package io.github.county161.core.ledger.brief;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * 例会材料: a brief as it was issued. What it says was known at a position of the journal, and stands beside it, a
 * {@link BriefPart} each. Never taken back and never changed.
 */
public final class BriefForm {

    /** The program's own role when it enters what somebody has issued. */
    public static final String ISSUING = "issuing";

    /** Who may issue the county's; a town's own also those below. */
    public static final Set<String> ISSUERS = Set.of("county_clerk", "county_approver", "county_leader");

    public static final Set<String> ISSUERS_OF_A_TOWN = Set.of("town_clerk", "town_reviewer");

    /** What meetings there are: the same list that 会议 is of. */
    public static final CodeList MEETINGS = CodeList.of("meeting_kind", "weekly", "monthly", "quarterly");

    private static final int SHORT = 60;
    private static final int NUMBERS_CHARS = 4_000;
    private static final int TEXT_CHARS = 50_000;
    private static final int DIGEST_CHARS = 64;

    public static final Column<String> NUMBER =
            Column.text("brief_no", "材料编号", SHORT).required();
    public static final Column<String> KIND =
            Column.one("kind", "会议类型", MEETINGS).required();
    public static final Column<String> PERIOD =
            Column.text("period", "期次", SHORT).required();
    public static final Column<String> PLACE = Column.placeCode("place", "单位").required();
    public static final Column<LocalDate> DAY = Column.date("report_day", "报告日").required();
    public static final Column<Long> POSITION =
            Column.whole("position", "账页号", 0, Long.MAX_VALUE).required();
    public static final Column<LocalDate> SINCE_DAY =
            Column.date("since_day", "上期报告日").required();
    public static final Column<Long> SINCE_POSITION =
            Column.whole("since_position", "上期账页号", 0, Long.MAX_VALUE).required();
    /** The pack's numbers by which it was asked, {@code name=value} joined by semicolons. */
    public static final Column<String> NUMBERS = Column.text("numbers", "口径参数", NUMBERS_CHARS);
    /** What was written of the parts: {@code 【title】 text}, one after the other. */
    public static final Column<String> TEXT = Column.note("text", "文字", TEXT_CHARS);

    public static final Column<LocalDate> ISSUED = Column.date("date", "印发日期").required();
    public static final Column<String> BY =
            Column.text("by_account", "印发人", SHORT).required();
    /** Digest of all that the parts say and of the slip at its position. */
    public static final Column<String> SEAL =
            Column.text("seal", "封签", DIGEST_CHARS).required();

    public static final Form FORM = Form.named("brief", "例会材料")
            .of(NUMBER, KIND, PERIOD, PLACE, DAY, POSITION, SINCE_DAY, SINCE_POSITION, NUMBERS, TEXT, ISSUED, BY, SEAL)
            .key(NUMBER)
            .happened(ISSUED)
            .enteredBy(ISSUING)
            .build();

    /** In the order in which their references need one another. */
    public static final List<Form> FORMS = List.of(FORM, BriefPart.FORM);

    private BriefForm() {}
}
