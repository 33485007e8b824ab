package io.github.county161.core.ledger.seal;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.ledger.plan.YearAct;
import java.time.LocalDate;
import java.util.List;

/**
 * 封账: a month, or a year when it is closed, as it was known at a position of the journal. Its numbers stand beside it,
 * a {@link SealedFigure} each. Never taken back and never changed.
 */
public final class MonthSeal {

    private static final int NUMBERS_CHARS = 4_000;
    private static final int PERIOD_CHARS = 10;
    private static final int DIGEST_CHARS = 64;

    /** {@code yyyy-MM}, or {@code yyyy} of a year. */
    public static final Column<String> PERIOD =
            Column.text("period", "封账期", PERIOD_CHARS).required();
    /** A year that was opened again is closed a second time; a month is sealed once. */
    public static final Column<Long> NO = Column.whole("no", "次", 1, 999).required();
    /** The report day: the last of the month or year. */
    public static final Column<LocalDate> LAST = Column.date("last_day", "截止日").required();
    /** What was known up to here is on the sheet. */
    public static final Column<Long> POSITION =
            Column.whole("position", "账页号", 0, Long.MAX_VALUE).required();
    /** The seal of the sheet whose closing is this one's opening; empty of the first. */
    public static final Column<String> OPENS_FROM = Column.text("opens_from", "期初封签", DIGEST_CHARS);
    /** The pack's numbers by which it was asked, {@code name=value} joined by semicolons. */
    public static final Column<String> NUMBERS = Column.text("numbers", "口径参数", NUMBERS_CHARS);
    /** Digest of all of it and of the slip at its position. */
    public static final Column<String> SEAL =
            Column.text("seal", "封签", DIGEST_CHARS).required();

    public static final Column<LocalDate> DAY = Column.date("date", "封账日").required();

    public static final Form FORM = Form.named("month_seal", "封账")
            .of(PERIOD, NO, LAST, POSITION, OPENS_FROM, NUMBERS, SEAL, DAY)
            .key(PERIOD, NO)
            .happened(DAY)
            .enteredBy(YearAct.SEALING)
            .build();

    /** What sealing brings, in the order in which its references need one another. */
    public static final List<Form> FORMS = List.of(FORM, SealedFigure.FORM, CorrectionGrant.FORM);

    private MonthSeal() {}
}
