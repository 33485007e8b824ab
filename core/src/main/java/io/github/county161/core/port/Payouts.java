package io.github.county161.core.port;

import io.github.county161.core.form.Flow;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.term.Yuan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where money is paid out: what hangs out, what the bank gets and sends back, and the account of each document. */
public interface Payouts {

    /** Headings of the bank's sheet by which its rows are known when they come back. */
    String RECORD = "记录号";

    String BATCH = "批次号";
    String RESULT = "结果";

    /**
     * What is hung out.
     *
     * @param from the first day, until the last, after which it is taken down
     */
    record Hanging(LocalDate from, LocalDate until) {}

    /**
     * What a sheet to the bank comes to.
     *
     * @param orders what has to be entered; of one slip
     * @param faults why nothing can be sent under the number
     */
    record Sending(List<Order> orders, List<Fault> faults) {
        public Sending {
            orders = List.copyOf(orders);
            faults = List.copyOf(faults);
        }
    }

    /**
     * What a bank's sheet came to.
     *
     * @param orders what has to be entered; of one slip
     * @param unchanged rows that said what is known already
     * @param waiting rows on which the bank has said nothing
     */
    record Returned(List<Order> orders, List<Fault> faults, long unchanged, long waiting) {
        public Returned {
            orders = List.copyOf(orders);
            faults = List.copyOf(faults);
        }
    }

    /** How far a policy of a year has come: applications approved and paid, and what each comes to. */
    record Rate(String policy, long approved, long paid, Yuan approvedYuan, Yuan paidYuan) {

        private static final int TENTHS_OF_PERCENT = 1_000;

        /** 兑付率: paid of approved applications, {@code 50.0%}; "" when none is approved. */
        public String share() {
            if (approved == 0) {
                return "";
            }
            long tenths = Yuan.prorate(paid, approved, TENTHS_OF_PERCENT);
            return tenths / 10 + "." + tenths % 10 + "%";
        }
    }

    /** A row of a sheet, its texts by heading. */
    record Line(long row, Map<String, String> texts) {
        public Line {
            texts = Map.copyOf(texts);
        }
    }

    /**
     * The notice of those whom the county has passed: always masked, whoever asks.
     *
     * @return nothing when there is no such policy
     */
    Optional<Sheet> notice(String policy, Hanging hanging, Desk.View view, Scope scope);

    /**
     * What has to be entered so that a sheet of a number goes to the bank: all that is passed, was told to everybody
     * long enough, and is on no other sheet. Nothing when a sheet of the number has gone out: it stays as it was; a
     * fault when it was of another policy, for a number is of one sheet and recoveries name it.
     *
     * @return nothing at all when there is no such policy
     */
    Optional<Sending> sending(String policy, String batchNo, Desk.View view, Scope scope);

    /**
     * What the bank is to pay of a sheet: all that was sent to it under the number and that it has not told of.
     *
     * @param fund the number of the document whose money it is; empty for none yet
     * @param clear whether names, ids and cards stand in the clear
     */
    Optional<Sheet> batch(
            String policy, String batchNo, Optional<String> fund, boolean clear, Desk.View view, Scope scope);

    /** The same sheet as it came back. */
    Returned returned(List<Line> lines, Scope scope);

    /** Who enters what the bank has told: the program, for the county's clerk who brings it. */
    static Asker bringing(Asker clerk) {
        return clerk.role().equals("county_clerk") ? new Asker(clerk.account(), Flow.PROGRAM, clerk.scope()) : clerk;
    }

    /** 到账 − 已发 + 退汇 + 追回 = 结余 of each document, then every line behind it. */
    List<Sheet> accounts(Desk.View view, Scope scope);

    List<Rate> rates(Desk.View view, Scope scope);
}
