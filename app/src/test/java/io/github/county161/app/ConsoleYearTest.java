package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static io.github.county161.app.OnPage.choose;
import static io.github.county161.app.OnPage.date;
import static io.github.county161.app.OnPage.field;
import static io.github.county161.app.OnPage.row;
import static io.github.county161.app.OnPage.saves;
import static io.github.county161.app.OnPage.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.github.county161.core.port.Order;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes a county months, by page: a year from its targets to its closing, a problem until it is struck off. */
class ConsoleYearTest {

    private static final String TOWN = "溢水镇";

    @TempDir
    private static Path folder;

    private static Process program;
    private static Browser browser;
    private static int port;

    @BeforeAll
    static void serve_a_county_with_targets() throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            story.posts(
                    LocalDate.parse("2019-01-05"),
                    Order.row("household", Invented.household(1, Invented.VILLAGES.get(0)), 1),
                    Order.row("member", Invented.member(1, 1), 2));
            story.posts(
                    LocalDate.parse("2019-01-05"),
                    story.county().pack().scheme().stream()
                            .filter(line -> line.get("year").equals("2019"))
                            .map(line -> Order.row(
                                    "target",
                                    Map.of("year", "2019", "item", line.get("item"), "unit", "洋县", "target", "100"),
                                    1))
                            .toArray(Order[]::new));
            story.county().door().demonstrate();
        }
        program = Running.program(
                "serve", "--data", folder.resolve("data").toString(), "--port", "0", "--report-day", "2020-02-01");
        port = Browser.port(program);
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.WAITED_MILLIS);
    }

    @AfterAll
    static void end() {
        browser.close();
        program.destroy();
    }

    @AfterEach
    void nothing_failed_on_the_pages() {
        assertThat(browser.wrong()).isEmpty();
    }

    private static Page wide(String account, String route) {
        return browser.page(port, account, route, DemoTown.WIDE, DemoTown.HIGH);
    }

    /** Beginning with the answer to the question whether that is meant. */
    private static void sure(Page page, String yes) {
        button(page.locator(".el-message-box"), yes).click();
    }

    @Test
    void a_year_is_split_opened_sealed_closed_and_opened_again() {
        Page clerk = wide("县", "/year");
        field(clerk, "年度").fill("2019");
        field(clerk, "年度").press("Enter");
        row(clerk, "转移就业人数").getByText("分到各镇").click();
        assertThat(clerk.locator(".el-dialog")).containsText("还剩 100");
        clerk.locator(".el-dialog").getByLabel(TOWN).fill("60");
        assertThat(clerk.locator(".el-dialog")).containsText("还剩 40");
        button(clerk, "保存分解").click();
        assertThat(row(clerk, "转移就业人数")).containsText("40");
        assertThat(told(clerk)).containsText("已分解");

        Page page = wide("县审批", "/year");
        field(page, "年度").fill("2019");
        field(page, "年度").press("Enter");
        assertThat(page.locator("main")).containsText("2019 年：未建账");
        button(page, "建账、算账").click();
        date(page, "日期", "2019-01-10");
        field(page, "文号").fill("示例〔2019〕1号");
        saves(page);
        assertThat(page.locator("main")).containsText("2019 年：建账");

        Locator january = page.locator(".month").first();
        button(january, "封账").click();
        assertThat(page.locator(".el-message-box")).containsText("以前期间调整");
        sure(page, "封账");
        assertThat(january).containsText("已封");
        button(january, "封账单").click();
        assertThat(page.locator(".el-dialog")).containsText("期末");
        page.keyboard().press("Escape");

        field(page, "结账文号").fill("示例〔2020〕2号");
        button(page, "年底结账").click();
        sure(page, "结账");
        assertThat(page.locator("main")).containsText("2019 年：结账");
        assertThat(page.locator(".month", new Page.LocatorOptions().setHasText("已封")))
                .hasCount(12);

        field(page, "结账文号").fill("示例〔2020〕3号");
        button(page, "重开本年").click();
        sure(page, "重开");
        assertThat(page.locator("main")).containsText("2019 年：重开");
    }

    @Test
    void a_problem_goes_from_who_found_it_to_who_mends_it_and_is_struck_off() {
        Page found = wide("督查", "/list/problem");
        button(found, "新填一条").click();
        field(found, "问题编号").fill("WT2020-001");
        choose(found, "来源", "县级督导");
        date(found, "反馈日期", "2020-01-06");
        field(found, "问题描述").fill("零就业户台账不全");
        field(found, "类别").fill("台账");
        choose(found, "严重程度", "一般");
        choose(found, "镇办", TOWN);
        field(found, "整改目标").fill("补齐");
        field(found, "责任单位").fill(TOWN);
        field(found, "责任领导").fill("严某");
        field(found, "责任人").fill("邓某");
        date(found, "整改时限", "2020-02-20");
        saves(found);
        assertThat(row(found, "WT2020-001")).containsText("登记");

        Page office = wide("县", "/list/handover");
        button(office, "新填一条").click();
        field(office, "编号").fill("示例交办〔2020〕1号");
        field(office, "交办单位").fill("县就业办");
        date(office, "交办日期", "2020-01-07");
        field(office, "承办单位").fill(TOWN);
        field(office, "问题").fill("WT2020-001");
        field(office, "整改要求").fill("限期补齐");
        date(office, "整改时限", "2020-02-20");
        field(office, "签发人").fill("华某");
        saves(office);
        assertThat(told(office)).containsText("已记入");

        Page town = wide("镇", "/");
        Locator mine = row(town, "WT2020-001");
        button(mine, "签收").click();
        button(town.locator(".el-dialog"), "签收").click();
        assertThat(mine).containsText("整改中");
        button(mine, "申请销号").click();
        field(town, "佐证").fill("台账照片");
        button(town.locator(".el-dialog"), "申请销号").click();
        assertThat(told(town)).containsText("已办：申请销号");

        Page review = wide("督查", "/list/problem");
        button(row(review, "WT2020-001"), "销号").click();
        field(review, "复核结论").fill("已补齐");
        button(review.locator(".el-dialog"), "销号").click();
        assertThat(row(review, "WT2020-001")).containsText("已销号");
        assertThat(row(review, "WT2020-001").getByText("打印")).isVisible();
    }
}
