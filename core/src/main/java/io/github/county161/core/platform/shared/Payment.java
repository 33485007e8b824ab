package io.github.county161.core.platform.shared;

import io.github.county161.core.form.CodeList;
import io.github.county161.core.form.Column;
import io.github.county161.core.form.Column.Cell;
import io.github.county161.core.form.Flow;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import io.github.county161.core.form.Rule;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.Optional;

/** 补贴发放: money paid, as the bank returned it; but for history nobody types it. */
public final class Payment {

    public static final CodeList RESULT_LIST = CodeList.of("payment_result", "paid", "bounced", "paid_again");

    public static final Column<String> BATCH_NO =
            Column.text("batch_no", "批次号", 40).required();
    public static final Column<String> POLICY =
            Column.one("policy", "政策", CodeList.of("policy")).required();
    public static final Column<String> PERIOD =
            Column.text("due_period", "所属期", 20).required();
    public static final Column<Long> WHO = Column.personOrNobody();
    public static final Column<Long> PAYEE = Column.ref("payee", "carrier", new Cell("payee", "单位名称"));
    /** The application it pays, {@code #} and its number. */
    public static final Column<String> BASIS = Column.text("basis", "依据", 100);

    public static final Column<Long> FUND = Column.ref("fund", "fund", new Cell("fund", "资金文号"));
    public static final Column<Yuan> DUE = Column.yuan("due_amount", "应发金额").required();
    public static final Column<Yuan> AMOUNT = Column.yuan("amount", "实发金额").required();
    public static final Column<LocalDate> DAY = Column.date("date", "发放日期").required();
    public static final Column<String> RESULT =
            Column.one("result", "结果", RESULT_LIST).required().varying();

    /** The day on which it came back, {@link #DAY} or later. */
    public static final Column<LocalDate> BOUNCED_ON =
            Column.date("bounced_on", "退汇日期").varying();

    public static final Column<String> BOUNCED_FOR =
            Column.text("bounce_reason", "退汇原因", 100).varying();
    public static final Column<String> VOUCHER = Column.text("voucher_no", "凭证号", 60);

    public static final Form FORM = Form.named("payment", "补贴发放")
            .of(
                    BATCH_NO,
                    POLICY,
                    PERIOD,
                    WHO,
                    PAYEE,
                    BASIS,
                    FUND,
                    DUE,
                    AMOUNT,
                    DAY,
                    RESULT,
                    BOUNCED_ON,
                    BOUNCED_FOR,
                    VOUCHER)
            .key(POLICY, PERIOD, BATCH_NO, WHO, PAYEE)
            .happened(DAY)
            .rule(Rule.inOrder(DAY, BOUNCED_ON))
            .enteredBy(Flow.PROGRAM)
            .build();

    /** Whether the money had come back by a day. */
    public static boolean isBounced(Row payment, LocalDate by) {
        return payment.get(RESULT).equals(Optional.of("bounced"))
                && payment.get(BOUNCED_ON).filter(by::isBefore).isEmpty();
    }

    private Payment() {}
}
