package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static io.github.county161.app.OnPage.choose;
import static io.github.county161.app.OnPage.field;
import static io.github.county161.app.OnPage.row;
import static io.github.county161.app.OnPage.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was wrong is mended, one or many at a time, and whatever was kept can be taken back where it was kept. */
class ConsoleMendTest {

    private static final DemoTown TOWN = DemoTown.open();
    private static final String VILLAGE = "大庄坡村委会";

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_failed_on_the_pages() {
        assertThat(TOWN.browser().wrong()).isEmpty();
    }

    private static Page people_of_the_village() {
        Page page = TOWN.wide("镇", "/people");
        choose(page, "辖区", VILLAGE);
        page.getByLabel("在列出的人里筛").fill("小学");
        return page;
    }

    @Test
    void many_are_mended_after_a_rehearsal_and_all_are_taken_back_at_once() {
        Page page = people_of_the_village();
        Locator rows = page.locator("main tbody tr");
        assertThat(rows.first()).containsText(VILLAGE);
        String[] before = rows.allTextContents().toArray(String[]::new);
        button(page, "成批改").click();
        choose(page, "改哪一栏", "政治面貌");
        choose(page, "政治面貌", "中共党员");
        button(page, "试一遍").click();
        Locator dialog = page.locator(".el-dialog");
        assertThat(dialog).containsText("还没有记入：会改");
        assertThat(dialog.locator(".is").first()).containsText("中共党员");
        dialog.locator("button.el-button--primary").click();
        assertThat(told(page)).containsText("已成批改");
        assertThat(page.locator("main tbody tr", new Page.LocatorOptions().setHasText("中共党员")))
                .hasCount(before.length);
        button(page, "撤销刚才").click();
        assertThat(told(page)).containsText("已撤销");
        page.getByLabel("在列出的人里筛").fill("小学");
        assertThat(rows).hasText(before);
        page.context().close();
    }

    @Test
    void what_waits_in_one_state_is_passed_at_once_after_a_rehearsal_and_taken_back() {
        Page page = TOWN.wide("镇审核", "/");
        Locator waiting = page.locator("main tbody tr", new Page.LocatorOptions().setHasText("镇审核"));
        assertThat(waiting.first()).isVisible();
        int many = waiting.count();
        assertThat(many).isGreaterThan(1);
        page.locator("button", new Page.LocatorOptions().setHasText("成批镇审核通过")).click();
        Locator dialog = page.locator(".el-dialog");
        assertThat(dialog).containsText("金额合计");
        button(page, "试一遍").click();
        assertThat(dialog.locator("[role=status]")).containsText("还没有记入：会办");
        Locator keep = dialog.locator("button.el-button--primary");
        int passed = Integer.parseInt(keep.innerText().replaceAll("\\D", ""));
        keep.click();
        assertThat(told(page)).containsText("已成批办 " + passed + " 条");
        assertThat(waiting).hasCount(many - passed);
        button(page, "撤销刚才").click();
        assertThat(told(page)).containsText("已撤销");
        page.reload();
        assertThat(waiting).hasCount(many);
        page.context().close();
    }

    @Test
    void one_correction_is_taken_back_too() {
        Page page = TOWN.wide("镇", "/list/carrier");
        Locator first = page.locator("main tbody tr").first();
        String before = first.innerText().strip();
        button(first, "改").click();
        field(page, "联系人").fill("严更正");
        button(page, "保存改动").click();
        assertThat(told(page)).containsText("已保存改动");
        assertThat(first).containsText("严更正");
        button(page, "撤销刚才").click();
        assertThat(told(page)).containsText("已撤销");
        assertThat(page.locator("main")).not().containsText("严更正");
        // The column of boxes for 成批改 may still be on its way.
        assertThat(first.innerText().strip()).isEqualTo(before);
        page.context().close();
    }

    @Test
    void a_batch_is_taken_back_after_its_page_was_left() throws IOException {
        Path sent = folder.resolve("成批.xlsx");
        try (InputStream in = ConsoleMendTest.class.getResourceAsStream("/demo/town/transfer.xlsx")) {
            Files.copy(in, sent);
        }
        Hand.opens(sent).types("转移就业", "路慧", "月工资", "2777").saves(sent);
        Page page = TOWN.wide("镇", "/import");
        field(page, "报告日").fill("2019-12-31");
        field(page, "报告日").press("Enter");
        page.locator("input[type=file]").setInputFiles(sent);
        assertThat(page.locator(".diff .is").first()).containsText("2777");
        button(page, "记入").click();
        assertThat(page.getByText("已记入，账页号")).isVisible();
        page.evaluate("location.hash = '/people'");
        assertThat(page.locator("h1")).hasText("人员");
        page.evaluate("location.hash = '/import'");
        Locator batch = row(page, "成批.xlsx");
        assertThat(batch).containsText("已记入");
        button(batch, "打开").click();
        button(page, "整批撤回").click();
        assertThat(page.getByText("已整批撤回。")).isVisible();
        assertThat(row(page, "成批.xlsx")).isVisible();
        page.context().close();
    }

    @Test
    void only_forms_that_the_account_may_fill_in_are_offered() {
        Page page = TOWN.wide("村", "/forms");
        assertThat(page.locator("[data-forms=entered]")).containsText("公岗申请");
        assertThat(page.locator("[data-forms=entered]")).not().containsText("年度办理");
        page.locator("[data-forms=seen]").getByText("年度办理").click();
        assertThat(page.locator("main")).containsText("您只能看");
        assertThat(button(page, "新填一条")).hasCount(0);
        page.context().close();
    }

    @Test
    void a_person_is_found_by_the_end_of_a_phone_number_and_leads_to_the_household() {
        Page page = TOWN.wide("镇", "/people");
        Locator first = page.locator("main tbody tr").first();
        String phone = first.innerText().replaceAll("(?s).*\\*{4}(\\d{4})\\s.*", "$1");
        page.getByLabel("筛选").fill(phone);
        assertThat(page.locator("main")).containsText("找到");
        assertThat(first).containsText(phone);
        button(page, "看档").first().click();
        page.getByText("一户一档").click();
        assertThat(page.locator("h1")).containsText("一户一档");
        assertThat(page.locator("main tbody")).containsText("户主");
        page.context().close();
    }

    @Test
    void a_name_full_of_html_is_told_back_and_never_run() {
        Page page = TOWN.wide("村", "/list/zero_help");
        page.evaluate("location.hash = '/people'");
        button(page, "登记户").click();
        field(page, "户主姓名").fill("<img src=x onerror=window.ran=1>");
        field(page, "户主身份证号").fill(Invented.id(7));
        OnPage.saves(page);
        assertThat(told(page)).containsText("没有记入");
        page.getByLabel("筛选").fill("<script>window.ran=1</script>");
        assertThat(page.locator("main")).containsText("没有这样的人");
        assertThat(page.evaluate("window.ran")).isNull();
        page.context().close();
    }
}
