package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static io.github.county161.app.OnPage.choose;
import static io.github.county161.app.OnPage.date;
import static io.github.county161.app.OnPage.field;
import static io.github.county161.app.OnPage.row;
import static io.github.county161.app.OnPage.saves;
import static io.github.county161.app.OnPage.told;
import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.github.county161.adapters.http.Api;
import io.github.county161.core.OneSixOne;
import io.github.county161.core.port.Asker;
import io.github.county161.core.port.Order;
import io.github.county161.core.port.Scope;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A form of a test and a column of a pack are entered, listed, filtered and sent out by the pages. */
class ConsoleFormsTest {

    private static final Asker CLERK = new Asker("村", "village_clerk", Scope.of("610723107200"));

    @TempDir
    private Path folder;

    @Test
    void a_form_of_a_seventh_platform_needs_no_line_of_the_console() throws IOException {
        try (Story story = new Story(
                        County.open(folder.resolve("data"), OneSixOne.PATTERN.with(SeventhPlatformTest.SEVENTH)));
                Api api = Story.api(story.county(), CLERK);
                Browser browser = new Browser()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(Browser.WAITED_MILLIS);
            story.posts(Order.row("household", household(1, Invented.VILLAGES.get(0)), 2));
            story.posts(Order.row("member", member(1, 1), 2), Order.row("member", member(2, 1), 3));
            Page page = browser.visit(api.port(), "/forms");
            page.getByText("零活", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator("h1")).hasText("零活");
            button(page, "新填一条").click();
            choose(page, "姓名", Invented.name(2));
            choose(page, "所做工种", "服务类");
            page.keyboard().press("Escape");
            date(page, "开始日期", "2019-03-01");
            field(page, "每周小时").fill("200");
            saves(page);
            assertThat(page.locator(".el-form-item__error")).containsText("168");
            field(page, "每周小时").fill("61");
            saves(page);
            assertThat(told(page)).containsText("已记入");
            assertThat(row(page, Invented.name(2))).containsText("61");

            Path out = folder.resolve("零活.xlsx");
            Files.copy(
                    page.waitForDownload(() -> page.getByText("下载带数据的表").click())
                            .path(),
                    out);
            page.getByText("导入工作簿").click();
            page.locator("input[type=file]").setInputFiles(out);
            assertThat(page.locator(".four")).containsText("1未变");

            page.evaluate("location.hash = '/figures'");
            page.getByText("零活驿站").click();
            assertThat(page.locator(".figure")).containsText("零活就业");
            assertThat(browser.wrong()).isEmpty();
        }
    }

    @Test
    void a_column_of_a_pack_needs_none_either() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>(Packs.shipped().files().texts());
        texts.put(PackColumns.FILE, "form,column,heading,kind,required\ntransfer,own_bus,是否坐专车,flag,no\n");
        texts.computeIfPresent(PackFiles.HEAD, (name, head) -> head.replaceFirst("(\"version\": \")", "$1own-"));
        Pack pack = Pack.read(new PackFiles(texts));
        try (Story story = new Story(County.open(folder.resolve("data"), pack));
                Api api = Story.api(story.county(), CLERK);
                Browser browser = new Browser()) {
            PlaywrightAssertions.setDefaultAssertionTimeout(Browser.WAITED_MILLIS);
            assertThat(new PackSlip(pack, story.county().crypto())
                            .apply(story.county().office(), "县域包", "加一列", false)
                            .kept())
                    .isTrue();
            story.has_a_family_at_work(1, 2, 0);
            Page page = browser.visit(api.port(), "/list/transfer");
            button(row(page, Invented.name(2)), "改").click();
            page.locator(".el-dialog [aria-label=是否坐专车]")
                    .getByText("是", new Locator.GetByTextOptions().setExact(true))
                    .click();
            button(page, "保存改动").click();
            assertThat(told(page)).containsText("已保存改动");
            assertThat(page.locator("main thead")).containsText("是否坐专车");
            choose(page, "按哪一栏筛", "是否坐专车");
            page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("只要哪一种"))
                    .press("Enter");
            page.getByRole(
                            AriaRole.OPTION,
                            new Page.GetByRoleOptions().setName("是").setExact(true))
                    .click();
            assertThat(row(page, Invented.name(2))).isVisible();
            assertThat(row(page, Invented.name(1))).hasCount(0);

            Path out = folder.resolve("转移就业.xlsx");
            Files.copy(
                    page.waitForDownload(() -> page.getByText("下载带数据的表").click())
                            .path(),
                    out);
            assertThat(Hand.opens(out).headings("转移就业")).contains("是否坐专车");
            assertThat(browser.wrong()).isEmpty();
        }
    }
}
