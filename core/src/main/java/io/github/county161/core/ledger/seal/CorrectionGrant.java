package io.github.county161.core.ledger.seal;

import io.github.county161.core.form.Column;
import io.github.county161.core.form.Form;
import io.github.county161.core.form.Row;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 更正许可: a town or the county consents that records which a sealed sheet counted are mended. It holds until the next
 * seal; who gave it may not use it.
 */
public final class CorrectionGrant {

    /** A number, of a slip where that is said before it, with blanks and signs between or without. */
    private static final Pattern NUMBER = Pattern.compile("(账页)?[\\h#＃号：:]{0,9}(\\d{1,18})");

    private static final int RECORDS_CHARS = 4_000;
    private static final int TEXT_CHARS = 200;
    private static final int ORDER_CHARS = 60;
    private static final String TOWN_REVIEWER = "town_reviewer";
    private static final String COUNTY_APPROVER = "county_approver";

    /** Numbers of records, or {@code 账页n} for all that a slip touched, with signs between. */
    public static final Column<String> RECORDS =
            Column.text("records", "记录", RECORDS_CHARS).required();

    public static final Column<LocalDate> DAY = Column.date("date", "同意日期").required();
    public static final Column<String> ORDER_NO = Column.text("order_no", "文号", ORDER_CHARS);
    /** Who consented, in which role: signed when it is entered, whatever was sent. */
    public static final Column<String> BY = Column.text("by_account", "同意人", TEXT_CHARS);

    public static final Column<String> ROLE = Column.text("by_role", "同意人角色", ORDER_CHARS);

    public static final Form FORM = Form.named("correction_grant", "更正许可")
            .of(RECORDS, DAY, Column.text("basis", "依据", TEXT_CHARS).required(), ORDER_NO, BY, ROLE)
            .key(RECORDS, DAY, BY)
            .happened(DAY)
            .enteredBy(TOWN_REVIEWER, COUNTY_APPROVER)
            .build();

    private CorrectionGrant() {}

    /** What a grant says of who gives it is not the giver's to say. */
    public static void sign(Map<String, String> told, String account, String role) {
        told.put(BY.name(), account);
        told.put(ROLE.name(), role);
    }

    /** Whether the county consented, and not a town alone. */
    public static boolean isOfCounty(Row grant) {
        return !grant.get(ROLE).equals(Optional.of(TOWN_REVIEWER));
    }

    /** The records it names by their numbers. */
    public static Set<Long> records(Row grant) {
        return numbers(grant, false);
    }

    /** The slips it names. */
    public static Set<Long> slips(Row grant) {
        return numbers(grant, true);
    }

    private static Set<Long> numbers(Row grant, boolean ofSlips) {
        Set<Long> numbers = new TreeSet<>();
        Matcher matcher = NUMBER.matcher(grant.get(RECORDS).orElse(""));
        while (matcher.find()) {
            if (ofSlips == (matcher.group(1) != null)) {
                numbers.add(Long.valueOf(matcher.group(2)));
            }
        }
        return numbers;
    }
}
