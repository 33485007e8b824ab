package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.county161.adapters.http.AuditPack;
import io.github.county161.core.form.Row;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.platform.shared.Payment;
import io.github.county161.core.platform.shared.Subsidy;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Desk.View;
import io.github.county161.core.port.Fault;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Outcome;
import io.github.county161.core.port.Payouts;
import io.github.county161.core.port.Payouts.Line;
import io.github.county161.core.port.Payouts.Returned;
import io.github.county161.core.port.Scope;
import io.github.county161.core.port.Submission;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Money goes to the bank and comes back: paid once, however often and in whatever order a sheet is read. */
class PayoutStoryTest {

    private static final int PERSONS = 6;
    private static final View VIEW = new View(LocalDate.parse("2019-12-31"), Optional.empty(), Optional.empty());

    @TempDir
    private Path folder;

    private Story story;
    private Payouts payouts;

    @BeforeEach
    void six_applications_that_the_county_has_passed() throws IOException {
        story = new Story(folder);
        List<Order> orders = new ArrayList<>();
        orders.add(Order.row("household", Invented.household(1, Invented.VILLAGES.get(0)), 1));
        for (int n = 1; n <= PERSONS; n++) {
            orders.add(Order.row("member", Invented.member(n, 1), n));
            orders.add(Order.row("transfer", Invented.transfer(n, "2019-03-01"), n));
            Map<String, String> cells = new HashMap<>(Invented.who(n));
            cells.putAll(
                    Map.of("policy", "转移就业交通补贴", "year", "2019", "amount", "500", "date", "2019-07-01", "state", "公示"));
            cells.putAll(Map.of("account", "62999900000002000" + n, "bank", "洋县农村商业银行", "basis", "转移就业"));
            orders.add(Order.row("subsidy", cells, n));
        }
        orders.add(Order.row(
                "fund",
                Map.of("document_no", "示例财〔2019〕9号", "fund_source", "就业资金", "amount", "10000", "date", "2019-02-01"),
                1));
        assertThat(story.county()
                        .office()
                        .post(new Submission(
                                "base", Asker.SETTING_UP, "", Story.DAY, orders, false, false, false, true))
                        .faults())
                .isEmpty();
        payouts = story.county().desk().policies().payouts();
    }

    @AfterEach
    void close() {
        story.close();
    }

    private static View on(String day) {
        return new View(LocalDate.parse(day), Optional.empty(), Optional.empty());
    }

    /** What the bank gets under a number on a day. */
    private List<Line> sent(String batchNo, String day) throws IOException {
        List<Order> sending = payouts.sending("transport", batchNo, on(day), Scope.ALL)
                .orElseThrow()
                .orders();
        if (!sending.isEmpty()) {
            assertThat(story.posts(LocalDate.parse(day), sending.toArray(Order[]::new))
                            .faults())
                    .isEmpty();
        }
        Sheet sheet = payouts.batch("transport", batchNo, Optional.of("示例财〔2019〕9号"), true, on(day), Scope.ALL)
                .orElseThrow();
        Path file = folder.resolve(batchNo + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            story.county().workbooks().write(sheet, out);
        }
        return BankSheet.read(story.county().workbooks(), file);
    }

    private static Line with(Line line, String result, String day) {
        Map<String, String> texts = new HashMap<>(line.texts());
        texts.putAll(Map.of("实发金额", texts.get("应发金额"), "发放日期", day, "结果", result));
        if (result.equals("退汇")) {
            texts.put("退汇原因", "账号错误");
        }
        return new Line(line.row(), texts);
    }

    private Returned enters(List<Line> lines) {
        Returned returned = payouts.returned(lines, Scope.ALL);
        if (!returned.orders().isEmpty()) {
            assertThat(story.posts(VIEW.reportDay(), returned.orders().toArray(Order[]::new))
                            .faults())
                    .isEmpty();
        }
        return returned;
    }

    private long paid() {
        return story.county().store().read(m -> m.current(Subsidy.FORM.relation())).stream()
                .filter(row -> row.get(Subsidy.STATE).equals(Optional.of("paid")))
                .count();
    }

    private List<Row> payments() {
        return story.county().store().read(m -> m.current(Payment.FORM.relation()));
    }

    private List<String> account() {
        return account("2019-12-31");
    }

    private List<String> account(String day) {
        List<List<String>> rows = new ArrayList<>();
        payouts.accounts(on(day), Scope.ALL).get(0).rows().forEach(rows::add);
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void what_bounced_goes_out_again_and_the_account_of_its_document_closes() throws IOException {
        List<Line> first = sent("FF1", "2019-07-20");
        assertThat(first).hasSize(PERSONS);
        List<Line> back = new ArrayList<>();
        first.forEach(line -> back.add(with(line, back.size() < 2 ? "退汇" : "成功", "2019-08-01")));
        enters(back);
        assertThat(paid()).isEqualTo(4);
        assertThat(account()).containsExactly("示例财〔2019〕9号", "10000.00", "3000.00", "1000.00", "0.00", "8000.00");

        assertThat(sent("FF1", "2019-08-05"))
                .as("what bounced is on the sheet no longer")
                .isEmpty();
        List<Line> again = sent("FF2", "2019-08-05").stream()
                .map(line -> with(line, "成功", "2019-09-01"))
                .toList();
        enters(again);
        assertThat(paid()).isEqualTo(PERSONS);
        assertThat(account()).containsExactly("示例财〔2019〕9号", "10000.00", "4000.00", "1000.00", "0.00", "7000.00");
        assertThat(payments())
                .extracting(row -> row.get(Payment.RESULT).orElseThrow())
                .containsExactlyInAnyOrder(
                        "bounced", "bounced", "paid", "paid", "paid", "paid", "paid_again", "paid_again");

        long one = payments().get(7).get(Payment.WHO).orElseThrow();
        assertThat(story.posts(
                                VIEW.reportDay(),
                                Order.row(
                                        "recovery",
                                        Map.of(
                                                "batch_no",
                                                "FF2",
                                                "id_number",
                                                "#" + one,
                                                "due_amount",
                                                "500",
                                                "reason",
                                                "不符合",
                                                "date",
                                                "2019-10-08",
                                                "document_no",
                                                "追〔2019〕1号",
                                                "recovered",
                                                "500",
                                                "paid_in",
                                                "2019-10-09"),
                                        1))
                        .faults())
                .isEmpty();
        assertThat(account()).containsExactly("示例财〔2019〕9号", "10000.00", "4000.00", "1000.00", "500.00", "7500.00");
        assertThat(story.county()
                        .desk()
                        .policies()
                        .of("transport", one, VIEW, Scope.ALL)
                        .orElseThrow()
                        .received()
                        .text())
                .as("what came back is not had")
                .isEqualTo("0.00");
        audited();
        assertThat(payouts.rates(VIEW, Scope.ALL))
                .filteredOn(rate -> rate.policy().equals("转移就业交通补贴"))
                .extracting(Payouts.Rate::share)
                .containsExactly("100.0%");
    }

    /** The zip tells without the program who was paid, on what slips, what bounced and what came back. */
    private void audited() throws IOException {
        Path file = folder.resolve("audit.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            AuditPack.write(
                    story.county()
                            .desk()
                            .policies()
                            .audit("transport", VIEW, Scope.ALL)
                            .orElseThrow(),
                    story.county().workbooks(),
                    story.county().attachments(),
                    VIEW.reportDay(),
                    Scope.ALL,
                    out);
        }
        Map<String, String> told = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> told.put(entry.getName(), text(zip, entry)));
        }
        assertThat(told).containsOnlyKeys("审计包.xlsx", "审计包.html", "说明.txt");
        assertThat(told.get("审计包.html"))
                .contains("应享未享", "已享", "满足", "FF1", "FF2", "退汇", "账号错误", "追回", "示例财〔2019〕9号", "校验码")
                .doesNotContain("62999900000002000", Invented.id(1));
        assertThat(told.get("说明.txt")).contains("2019年转移就业交通补贴", "verify");
    }

    private static String text(ZipFile zip, ZipEntry entry) {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_sheet_read_again_changes_nothing_and_one_that_says_otherwise_is_refused() throws IOException {
        List<Line> first = sent("FF1", "2019-07-20");
        List<Line> back =
                first.stream().map(line -> with(line, "成功", "2019-08-01")).toList();
        enters(back);
        long position = story.position();
        Returned again = enters(back);
        assertThat(again.orders()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(PERSONS);
        assertThat(story.position()).isEqualTo(position);

        assertThat(codes(List.of(with(first.get(0), "退汇", "2019-08-01")))).containsExactly("told_otherwise");
        Map<String, String> other = new HashMap<>(back.get(0).texts());
        other.put("批次号", "FF9");
        assertThat(codes(List.of(new Line(9, other)))).containsExactly("paid_already");
        other.put("实发金额", "600");
        assertThat(codes(List.of(new Line(9, other)))).containsExactly("amount_differs");
        other.putAll(Map.of("姓名", "别人"));
        assertThat(codes(List.of(new Line(9, other)))).containsExactly("name_differs");
    }

    @Test
    void an_application_goes_to_the_bank_on_one_sheet_and_the_sheet_stays_the_same() throws IOException {
        List<Line> first = sent("FF1", "2019-07-20");
        assertThat(first).hasSize(PERSONS);
        assertThat(sent("FF1", "2019-07-25")).isEqualTo(first);
        assertThat(sent("FF2", "2019-07-25")).isEmpty();
        Line paid = with(first.get(0), "成功", "2019-08-01");
        Map<String, String> other = new HashMap<>(paid.texts());
        other.put("批次号", "FF2");
        assertThat(codes(List.of(new Line(9, other)))).containsExactly("not_in_batch");
        assertThat(codes(List.of(with(first.get(0), "成功", "2019-07-19")))).containsExactly("date_order");
        enters(List.of(paid));
        assertThat(sent("FF1", "2019-08-02")).hasSize(PERSONS - 1);
    }

    @Test
    void a_number_is_of_one_sheet_whatever_the_policy() throws IOException {
        assertThat(sent("FF1", "2019-07-20")).hasSize(PERSONS);
        Payouts.Sending other =
                payouts.sending("venture", "FF1", on("2019-07-21"), Scope.ALL).orElseThrow();
        assertThat(other.orders()).isEmpty();
        assertThat(other.faults()).extracting(Fault::code, Fault::column).containsExactly(tuple("batch_taken", "批次号"));
        assertThat(other.faults().get(0).sentence()).contains("“FF1”", "转移就业交通补贴");
        assertThat(payouts.sending("venture", "FF2", on("2019-07-21"), Scope.ALL)
                        .orElseThrow()
                        .faults())
                .isEmpty();
    }

    @Test
    void what_the_bank_gives_back_days_after_it_paid_is_paid_no_longer_and_goes_out_again() throws IOException {
        List<Line> first = sent("FF1", "2019-07-20");
        List<Line> paid =
                first.stream().map(line -> with(line, "成功", "2019-08-01")).toList();
        enters(paid);
        enters(List.of(with(first.get(0), "退汇", "2019-08-05")));
        assertThat(paid()).isEqualTo(PERSONS - 1L);
        assertThat(account()).containsExactly("示例财〔2019〕9号", "10000.00", "3000.00", "500.00", "0.00", "7500.00");
        assertThat(account("2019-08-04").get(5)).isEqualTo("7000.00");
        assertThat(story.figure("F20")).isEqualTo("2500.00");
        long position = story.position();
        assertThat(enters(paid).unchanged()).as("the first sheet again").isEqualTo(PERSONS);
        assertThat(enters(List.of(with(first.get(0), "退汇", "2019-08-05"))).unchanged())
                .isEqualTo(1);
        assertThat(story.position()).isEqualTo(position);

        enters(sent("FF2", "2019-08-06").stream()
                .map(line -> with(line, "成功", "2019-08-08"))
                .toList());
        assertThat(paid()).isEqualTo(PERSONS);
        assertThat(account()).containsExactly("示例财〔2019〕9号", "10000.00", "3500.00", "500.00", "0.00", "7000.00");
        assertThat(story.broken()).isEmpty();
    }

    @Test
    void nobody_types_what_the_bank_alone_can_tell() throws IOException {
        Line line = with(sent("FF1", "2019-07-20").get(0), "成功", "2019-08-01");
        Asker clerk = new Asker("县经办", "county_clerk", Scope.of("610723"));
        long application = Long.parseLong(line.texts().get(Payouts.RECORD));
        Order typed = Story.act_on("subsidy", "pay", application, "2019-08-01", Map.of("paid_amount", "9999"));
        assertThat(posts(clerk, List.of(typed))).containsExactly("form_closed");
        List<Order> told = payouts.returned(List.of(line), clerk.scope()).orders();
        assertThat(posts(clerk, told)).contains("form_closed");
        assertThat(paid()).isZero();
        assertThat(posts(Payouts.bringing(clerk), told)).isEmpty();
        Outcome back = story.county().office().undo(story.position(), false, story.submission(VIEW.reportDay(), clerk));
        assertThat(back.kept())
                .as("whoever brought a wrong sheet takes it back: " + back.faults())
                .isTrue();
        assertThat(posts(Payouts.bringing(clerk), told)).isEmpty();
        assertThat(paid()).isEqualTo(1);
    }

    private List<String> posts(Asker who, List<Order> orders) {
        Submission sent = story.submission(VIEW.reportDay(), who, orders.toArray(Order[]::new));
        return story.county().office().post(sent).faults().stream()
                .map(Fault::code)
                .toList();
    }

    private List<String> codes(List<Line> lines) {
        Returned returned = payouts.returned(lines, Scope.ALL);
        assertThat(returned.orders()).isEmpty();
        return returned.faults().stream().map(Fault::code).toList();
    }

    @Test
    void whatever_sheets_come_back_in_whatever_order_nobody_is_paid_twice_and_accounts_close() throws IOException {
        long seed = Long.getLong("seed", 161);
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        List<List<Line>> all = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            if (all.isEmpty() || random.nextInt(3) > 0) {
                String day = LocalDate.parse("2019-08-01").plusDays(i).toString();
                List<Line> back = new ArrayList<>();
                sent("FF" + random.nextInt(8), day).forEach(line -> {
                    if (random.nextInt(4) > 0) {
                        back.add(with(line, random.nextBoolean() ? "成功" : "退汇", day));
                    }
                });
                Collections.shuffle(back, random);
                all.add(back);
            }
            enters(all.get(random.nextInt(all.size())));
            closes(seed);
        }
        assertThat(paid()).as("seed " + seed).isPositive();
    }

    private void closes(long seed) {
        Map<String, Integer> paid = new HashMap<>();
        BigDecimal sent = BigDecimal.ZERO;
        BigDecimal bounced = BigDecimal.ZERO;
        for (Row row : payments()) {
            BigDecimal amount =
                    new BigDecimal(row.get(Payment.AMOUNT).orElseThrow().text());
            sent = sent.add(amount);
            if (row.get(Payment.RESULT).equals(Optional.of("bounced"))) {
                bounced = bounced.add(amount);
            } else {
                paid.merge(
                        row.get(Payment.WHO).orElseThrow() + " "
                                + row.get(Payment.PERIOD).orElseThrow(),
                        1,
                        Integer::sum);
            }
        }
        assertThat(paid.values()).as("seed " + seed).allMatch(times -> times == 1);
        assertThat((long) paid.size()).isEqualTo(paid());
        BigDecimal left = new BigDecimal("10000.00").subtract(sent).add(bounced);
        assertThat(account().get(5))
                .as("seed " + seed)
                .isEqualTo(left.setScale(2).toString());
    }

    @Test
    void a_notice_shows_nobody_more_than_the_law_lets_it() throws IOException {
        Sheet notice = payouts.notice(
                        "transport",
                        new Payouts.Hanging(LocalDate.parse("2019-07-08"), LocalDate.parse("2019-07-15")),
                        VIEW,
                        Scope.ALL)
                .orElseThrow();
        List<List<String>> rows = new ArrayList<>();
        notice.rows().forEach(rows::add);
        assertThat(rows).hasSize(PERSONS);
        for (List<String> row : rows) {
            assertThat(row.get(1)).endsWith("*").hasSize(2);
            assertThat(row.get(2)).matches("\\d{6}\\*{8}\\d{3}[0-9X]");
            assertThat(row.get(3)).isEqualTo("溢水镇");
        }
        assertThat(rows.toString() + notice.headings() + notice.notes())
                .doesNotContain("62999", "银行", "健康", "出生", "年龄", "电话");
        assertThat(notice.notes().toString()).contains("2019-07-15", "撤下");
    }

    @Test
    void without_the_right_no_card_and_no_name_stands_in_the_clear() throws IOException {
        assertThat(sent("FF1", "2019-07-20")).hasSize(PERSONS);
        List<List<String>> rows = new ArrayList<>();
        payouts.batch("transport", "FF1", Optional.empty(), false, VIEW, Scope.ALL)
                .orElseThrow()
                .rows()
                .forEach(lines(rows, new ArrayList<>()));
        assertThat(rows).hasSize(PERSONS).allSatisfy(row -> {
            assertThat(row.get(3)).endsWith("*");
            assertThat(row.get(6)).startsWith("****").doesNotContain("62999");
        });
    }

    @Test
    void the_bank_s_sheet_tells_its_day_its_unit_and_its_sum_in_capital_words() throws IOException {
        assertThat(sent("FF1", "2019-07-20")).hasSize(PERSONS);
        Sheet sheet = payouts.batch("transport", "FF1", Optional.empty(), true, on("2019-07-20"), Scope.ALL)
                .orElseThrow();
        List<List<String>> sums = new ArrayList<>();
        sheet.rows().forEach(lines(new ArrayList<>(), sums));

        assertThat(sheet.subtitle()).isEqualTo("批次号 FF1　制表日期 2019-07-20　金额单位：元");
        assertThat(sheet.signatures()).startsWith("发放单位（盖章）：").endsWith("日期：");
        assertThat(sums).hasSize(2);
        assertThat(sums.get(0)).contains("合计", PERSONS + " 笔", "3000.00");
        assertThat(sums.get(1)).containsExactly("合计（大写）：人民币叁仟元整");
    }

    private static Sheet.Lines lines(List<List<String>> rows, List<List<String>> sums) {
        return new Sheet.Lines() {
            @Override
            public void accept(List<String> row) {
                rows.add(row);
            }

            @Override
            public void sum(List<String> row) {
                sums.add(row);
            }
        };
    }
}
