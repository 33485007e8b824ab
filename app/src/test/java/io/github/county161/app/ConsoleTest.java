package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static io.github.county161.app.OnPage.choose;
import static io.github.county161.app.OnPage.field;
import static io.github.county161.app.OnPage.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages as people use them, in a real browser before the program as it runs; the town is the demonstration's. */
class ConsoleTest {

    private static final int PHONE_WIDE = 390;
    private static final int PHONE_HIGH = 844;
    private static final String VILLAGE = "尹家泉村委会";
    private static final DemoTown TOWN = DemoTown.open();

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_failed_on_the_pages() {
        assertThat(TOWN.browser().wrong()).isEmpty();
    }

    private static Page wide(String account, String route) {
        return TOWN.wide(account, route);
    }

    private static String name_of_first(Page page) {
        return page.locator("main tbody tr").first().locator("td").first().innerText();
    }

    @Test
    void a_clerk_enters_a_household_a_person_and_a_spell_and_sees_them_and_takes_the_last_back() {
        Page page = wide("村", "/people");
        button(page, "登记户").click();
        assertThat(page.locator(".entry")).containsText(VILLAGE);
        field(page, "户主姓名").fill("严新");
        field(page, "户主身份证号").fill(Invented.id(1));
        field(page, "详细住址").fill("一组 <img src=x onerror=alert(1)>");
        choose(page, "户类型", "一般贫困户");
        choose(page, "脱贫状态", "已脱贫");
        page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName("是否易地扶贫搬迁户"))
                .getByText("否", new Locator.GetByTextOptions().setExact(true))
                .click();
        page.keyboard().press("Control+s");
        assertThat(told(page)).containsText("已记入");

        button(page, "登记人员").click();
        choose(page, "户主姓名", "严新");
        field(page, "姓名").fill("严新");
        field(page, "身份证号").fill(Invented.id(1));
        choose(page, "与户主关系", "户主");
        choose(page, "文化程度", "初中");
        field(page, "电话").fill(Invented.phone(1));
        choose(page, "健康状况", "健康");
        page.keyboard().press("Escape");
        choose(page, "劳动能力", "普通劳动力");
        page.getByRole(AriaRole.RADIOGROUP, new GetByRoleOptions().setName("是否在校生"))
                .getByText("否", new Locator.GetByTextOptions().setExact(true))
                .click();
        button(page, "保存（Ctrl-S）").click();
        assertThat(told(page)).containsText("已记入");

        page.getByLabel("筛选").fill("严新");
        assertThat(page.locator("main tbody tr")).hasCount(1);
        button(page, "看档").click();
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("记一笔"))
                .getByText("转移就业")
                .click();
        button(page, "保存（Ctrl-S）").click();
        assertThat(told(page)).containsText("没有记入");
        assertThat(page.locator(".el-form-item__error").first()).containsText("必填");
        choose(page, "就业渠道", "自行就业");
        choose(page, "就业地域", "省外");
        choose(page, "就业类型", "灵活就业");
        choose(page, "岗位工种", "服务类");
        field(page, "就业省").fill("江苏省");
        field(page, "就业县").fill("昆山市");
        field(page, "就业起始日期").fill("2019-10-08");
        field(page, "月工资").fill("4000");
        button(page, "保存（Ctrl-S）").click();
        assertThat(told(page)).containsText("已记入");
        assertThat(page.locator(".el-timeline")).containsText("昆山市");
        button(page, "撤销刚才").click();
        assertThat(told(page)).containsText("已撤销");
        assertThat(page.locator(".el-timeline")).not().containsText("昆山市");
    }

    @Test
    void a_workbook_is_dragged_in_comes_back_mended_is_taken_in_and_taken_back() throws IOException {
        Path sent = folder.resolve("转移就业.xlsx");
        try (InputStream in = ConsoleTest.class.getResourceAsStream("/demo/town/transfer.xlsx")) {
            Files.copy(in, sent);
        }
        String sheet = "转移就业";
        Hand.opens(sent).types(sheet, "路慧", "月工资", "很多").saves(sent);
        Page page = wide("镇", "/import");
        // Some of its spells begin after the day the town is shown on.
        field(page, "报告日").fill("2019-12-31");
        field(page, "报告日").press("Enter");
        page.locator("input[type=file]").setInputFiles(sent);
        assertThat(page.locator(".four")).containsText("492未变");
        assertThat(page.locator(".four")).containsText("1退回");
        assertThat(page.locator(".diff")).containsText("月工资");
        Path back =
                page.waitForDownload(() -> page.getByText("下载退回的工作簿").click()).path();
        Path mended = folder.resolve("改好.xlsx");
        Files.copy(back, mended);
        Hand.opens(mended).types(sheet, "路慧", "月工资", "2600").saves(mended);
        page.locator("input[type=file]").setInputFiles(mended);
        assertThat(page.locator(".diff .is")).containsText("2600");
        button(page, "记入").click();
        assertThat(page.getByText("已记入，账页号")).isVisible();
        button(page, "整批撤回").click();
        assertThat(page.getByText("已整批撤回")).isVisible();
    }

    @Test
    void a_number_opens_its_names_and_a_name_the_person_and_tells_why_it_changed() {
        Page page = wide("县", "/figures");
        Locator figure = page.locator(
                ".figure",
                new Page.LocatorOptions().setHas(page.getByText("县外转移就业", new Page.GetByTextOptions().setExact(true))));
        assertThat(figure).containsText("205 人");
        assertThat(page.locator("main").innerText()).as("figures have names").doesNotContainPattern("\\bF\\d\\d");
        figure.getByText("为什么变了").click();
        assertThat(page.locator(".el-dialog")).containsText("死亡或迁出");
        page.keyboard().press("Escape");
        figure.getByText("205 人").click();
        assertThat(page.locator(".el-dialog")).containsText("205 条");
        String name = name_of_first(page);
        button(page, "看档").first().click();
        assertThat(page.locator("h1")).containsText(name);
        assertThat(page.locator(".el-timeline")).containsText("转移就业");
    }

    @Test
    void the_thirteen_books_open_their_page_to_print() {
        Page page = wide("县", "/books");
        assertThat(page.locator(".book")).hasCount(13);
        Page paper = page.waitForPopup(() -> page.getByText("打印页").first().click());
        assertThat(paper.locator("body")).containsText("就业扶贫年度目标责任台账");
        page.getByText("六个平台").click();
        assertThat(page.locator(".chip").first()).isVisible();
    }

    @Test
    void what_waits_is_returned_with_an_opinion_and_passed() {
        Page page = wide("镇审核", "/");
        Locator first = page.locator("main tbody tr").first();
        assertThat(first).containsText("镇审核");
        String subject = first.locator("td").nth(3).innerText();
        first.getByText("退回补正").click();
        field(page, "审核意见").fill("材料不全");
        page.locator(".el-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("退回补正"))
                .click();
        assertThat(page.locator("main .said").first()).containsText("已办：退回补正　" + subject);
        assertThat(page.locator("main tbody")).not().containsText(subject);
        Page other = wide("镇", "/");
        other.locator("main tbody tr", new Page.LocatorOptions().setHasText(subject))
                .first()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("报送"))
                .dblclick();
        assertThat(other.locator(".el-dialog")).containsText(subject);
        other.locator(".el-dialog")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("报送"))
                .click();
        assertThat(other.locator("main tbody tr", new Page.LocatorOptions().setHasText(subject))
                        .first())
                .containsText("村初审");
    }

    @Test
    void a_doubt_is_exempted_with_a_reason_where_it_stands() {
        Page page = wide("县审批", "/findings");
        assertThat(page.locator("main")).containsText("未关闭");
        page.locator("main tbody tr", new Page.LocatorOptions().setHasText("与户主性别不同"))
                .getByText("逐条看")
                .click();
        Locator doubts = page.locator(".el-dialog").first().locator("tbody tr");
        assertThat(doubts).hasCount(3);
        doubts.first()
                .getByText("豁免", new Locator.GetByTextOptions().setExact(true))
                .click();
        field(page, "说明").fill("再婚重组");
        page.locator(".el-dialog")
                .last()
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("豁免"))
                .click();
        assertThat(doubts).hasCount(2);
    }

    @Test
    void the_year_is_opened_and_a_target_split_over_the_towns() {
        Page page = wide("县", "/year");
        page.locator("main tbody tr").first().getByText("分到各镇").click();
        assertThat(page.locator(".el-dialog")).containsText("还剩 0");
        page.locator(".el-dialog").getByLabel("溢水镇").fill("40");
        assertThat(page.locator(".el-dialog")).containsText("还剩 9");
        button(page, "保存分解").click();
        assertThat(page.locator("main tbody tr").first()).containsText("9");
        Page other = wide("县审批", "/year");
        button(other, "建账、算账").click();
        field(other, "文号").fill("示例〔2019〕1号");
        button(other, "保存（Ctrl-S）").click();
        assertThat(told(other)).containsText("已记入");
        assertThat(other.locator("main")).containsText("2019 年：建账");
    }

    @Test
    void a_leader_sees_every_target_against_the_plan_and_opens_one_down_to_a_person() {
        Page page = wide("领导", "/leader");
        assertThat(page.locator("canvas").first()).isVisible();
        Locator targets = page.locator("main .el-table").first().locator("tbody tr");
        assertThat(targets).hasCount(15);
        targets.first().getByText("为什么变了").click();
        assertThat(page.locator(".el-dialog")).containsText("2019-10-31：");
        page.keyboard().press("Escape");
        targets.first().getByText("看名单").click();
        page.locator(".el-dialog").getByText("看档").first().click();
        assertThat(page.locator("h1")).containsText("一人一档");
    }

    @Test
    void a_weeks_paper_is_put_otherwise_issued_and_opened() {
        Page page = wide("县", "/briefs");
        button(page, "改文字、印发").first().click();
        Locator dialog = page.locator(".el-dialog");
        Locator text = dialog.locator("textarea").first();
        text.fill(text.inputValue() + "请各镇抓紧。");
        button(dialog, "印发").click();
        assertThat(told(page)).containsText("已印发");
        Page paper = page.waitForPopup(
                () -> page.locator("main tbody tr").first().getByText("打开").click());
        assertThat(paper.locator("body")).containsText("请各镇抓紧。");
    }

    @Test
    void three_people_are_checked_on_a_phone() {
        Page page = TOWN.browser().page(TOWN.port(), "村", "/village", PHONE_WIDE, PHONE_HIGH);
        field(page, "核实人").fill("严会计");
        Locator cards = page.locator("article");
        for (int i = 0; i < 2; i++) {
            Locator card = cards.nth(i);
            card.getByText("不变").click();
            assertThat(card).containsText("本月已核实：不变");
        }
        Locator third = cards.nth(2);
        third.getByText("回来了").click();
        field(page, "离岗日期").fill("2019-11-20");
        field(page, "离岗日期").press("Enter");
        button(page, "保存").click();
        assertThat(third).containsText("本月已核实：已返乡");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(PHONE_WIDE);
    }
}
