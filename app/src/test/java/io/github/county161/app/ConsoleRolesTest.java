package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who finds what: each role's menu and first page, every page fit for who cannot see or hold a mouse. */
class ConsoleRolesTest {

    private static final DemoTown TOWN = DemoTown.open();
    private static final long MOST_FIRST_BYTES = 600L * 1024;
    /** Looked at once, by whoever comes there first. */
    private static final Set<String> SEEN = new HashSet<>();

    @AfterEach
    void nothing_failed_on_the_pages() {
        assertThat(TOWN.browser().wrong()).isEmpty();
    }

    private static List<?> serious_faults(Page page) throws IOException {
        page.evaluate(Files.readString(Path.of("../adapters-http/src/main/console/node_modules/axe-core/axe.min.js")));
        return (List<?>) page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(all => all.violations"
                + ".filter(one => ['serious', 'critical'].includes(one.impact))"
                + ".map(one => one.id + ': ' + one.nodes[0].html))");
    }

    /** What can be pressed or filled in with a mouse alone. */
    private static List<?> out_of_reach(Page page) {
        return (List<?>)
                page.evaluate("[...document.querySelectorAll('main a, main button, main input, main textarea')]"
                        + ".filter(one => one.offsetParent && !one.disabled && one.tabIndex < 0"
                        + " && !one.closest('.el-pagination, .el-input-number, [aria-hidden=true]'))"
                        + ".map(one => one.outerHTML.slice(0, 200))");
    }

    private static void look_at(Page page, String route) throws IOException {
        if (SEEN.add(route.replaceAll("\\d+", "N"))) {
            page.evaluate("route => { location.hash = route; }", route);
            assertThat(page.locator("main h1").first()).isVisible();
            page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
            assertThat(serious_faults(page)).as(route).isEmpty();
            assertThat(out_of_reach(page)).as(route).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            村   | 待办 | 待办 我的村 人员 收表 补贴审核 疑点 问题 账册 填表
            镇   | 待办 | 待办 各村核实 人员 收表 补贴审核 疑点 问题 报数 账册 例会 填表 账号
            镇审核 | 待办 | 待办 各村核实 人员 收表 补贴审核 疑点 问题 报数 账册 例会 填表
            县   | 待办 | 启用 待办 领导一页 人员 收表 补贴审核 疑点 问题 报数 账册 补贴政策 例会 年度 填表
            县审批 | 待办 | 启用 待办 领导一页 人员 收表 补贴审核 疑点 问题 报数 账册 补贴政策 例会 年度 填表
            督查  | 待办 | 待办 领导一页 人员 收表 补贴审核 疑点 问题 报数 账册 补贴政策 例会 年度 填表
            领导  | 待办 | 待办 领导一页 报数 账册 例会 年度
            系统  | 启用 | 启用 账号 设置
            安全  | 账号 | 账号
            审计  | 审计日志 | 审计日志
            """)
    void each_role_finds_its_menu_and_its_first_page_and_all_of_it_can_be_used(
            String account, String first, String menu) throws IOException {
        Page page = TOWN.wide(account, "/");
        assertThat(page.locator("main h1")).hasText(first);
        Locator links = page.locator("nav.side a");
        assertThat(links.allInnerTexts()).containsExactly(menu.split(" "));
        List<String> routes = new ArrayList<>();
        for (Locator link : links.all()) {
            routes.add(link.getAttribute("href").substring(1));
        }
        for (String route : routes) {
            look_at(page, route);
        }
        page.context().close();
    }

    @Test
    void the_files_of_a_person_and_a_household_and_the_guide_too() throws IOException {
        Page page = TOWN.wide("镇", "/people");
        button(page, "看档").first().click();
        assertThat(page.locator("h1")).containsText("一人一档");
        look_at(page, page.url().replaceFirst(".*#", ""));
        page.getByText("一户一档").click();
        assertThat(page.locator("h1")).containsText("一户一档");
        assertThat(page.locator("main tbody tr").first()).isVisible();
        look_at(page, page.url().replaceFirst(".*#", ""));
        look_at(page, "/help");
        look_at(page, "/list/transfer");
    }

    @Test
    void a_clerk_comes_from_the_door_to_a_person_by_keyboard_alone() {
        BrowserContext context = TOWN.browser().context(DemoTown.WIDE, DemoTown.HIGH);
        Page page = context.newPage();
        page.navigate("http://127.0.0.1:" + TOWN.port() + "/console/");
        page.locator("#account").focus();
        page.keyboard().type("村");
        page.keyboard().press("Tab");
        page.keyboard().type(Door.SHOWN);
        page.keyboard().press("Enter");
        tab_to(page, "人员");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("人员");
        tab_to(page, "看档");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).containsText("一人一档");
        context.close();
    }

    private static void tab_to(Page page, String text) {
        page.getByText(text, new Page.GetByTextOptions().setExact(true)).first().waitFor();
        int most = 60;
        while (most-- > 0 && !text.equals(page.evaluate("document.activeElement.innerText.trim()"))) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.innerText.trim()")).isEqualTo(text);
    }

    @Test
    void the_first_visit_is_light_and_nothing_fails_on_it() {
        BrowserContext context = TOWN.browser().context(DemoTown.WIDE, DemoTown.HIGH);
        Page page = context.newPage();
        List<Response> all = new ArrayList<>();
        List<String> told = new ArrayList<>();
        page.onResponse(all::add);
        page.onConsoleMessage(message -> told.add(message.text()));
        page.navigate("http://127.0.0.1:" + TOWN.port() + "/");
        page.locator("#account").waitFor();
        Browser.logIn(page, "村");
        assertThat(page.locator("main h1")).hasText("待办");
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        assertThat(told).isEmpty();
        List<Response> answers = List.copyOf(all);
        assertThat(answers).allMatch(response -> response.status() < 400);
        long bytes = answers.stream()
                .filter(response -> response.status() == 200)
                .mapToLong(response -> response.request().sizes().responseBodySize)
                .sum();
        assertThat(bytes).isBetween(1L, MOST_FIRST_BYTES);
        context.close();
    }
}
