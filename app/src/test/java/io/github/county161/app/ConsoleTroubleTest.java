package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.testkit.Invented.household;
import static io.github.county161.testkit.Invented.member;
import static io.github.county161.testkit.Invented.transfer;
import static io.github.county161.testkit.Invented.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.github.county161.testkit.Invented;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages when all is not well: a program that dies, a slow line, texts that would like to run. */
class ConsoleTroubleTest {

    private static final String EVIL = "<img src=x onerror=window.ran=1><script>window.ran=1</script>";
    private static final int SLOW_MILLIS = 200;

    @TempDir
    private Path folder;

    private Process program;
    private Browser browser;
    private int port;
    private long person;

    @BeforeEach
    void serve_a_family() throws IOException {
        try (Story story = new Story(folder.resolve("data"))) {
            story.enters("household", household(1, Invented.VILLAGES.get(0)));
            person = story.enters("member", member(1, 1)).items().get(0).record();
            story.county().door().demonstrate();
            story.enters("transfer", with(with(transfer(1, "2019-03-01"), "note", EVIL), "employer", EVIL));
        }
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        serve();
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.WAITED_MILLIS);
    }

    private void serve() throws IOException {
        program = Running.program(
                "serve",
                "--data",
                folder.resolve("data").toString(),
                "--port",
                Integer.toString(port),
                "--report-day",
                Story.DAY.toString());
        Browser.port(program);
    }

    @AfterEach
    void end() {
        browser.close();
        program.destroy();
    }

    private Page page(String route) {
        return browser.page(port, "村", route, 1366, 768);
    }

    private static Locator field(Page page, String heading) {
        return page.getByLabel(heading, new GetByLabelOptions().setExact(true)).last();
    }

    private static void begin_an_aid(Page page) {
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("记一笔"))
                .getByText("一对一就业援助")
                .click();
        field(page, "援助人").fill("严会计");
        field(page, "结果").fill("推荐了一个岗位");
    }

    private static void saves(Page page) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("保存（Ctrl-S）"))
                .click();
    }

    private static void finishes_the_aid(Page page) {
        field(page, "日期").fill("2019-11-20");
        field(page, "日期").press("Enter");
        Locator way = page.getByRole(AriaRole.COMBOBOX, new GetByRoleOptions().setName("方式"));
        way.focus();
        way.press("Enter");
        page.locator(".el-select-dropdown__item:visible").first().click();
    }

    @Test
    void killed_in_the_middle_of_an_entry_nothing_typed_is_lost_and_nothing_is_entered_twice() throws Exception {
        Page page = page("/person/" + person);
        begin_an_aid(page);
        finishes_the_aid(page);
        program.destroyForcibly().waitFor();
        saves(page);
        assertThat(page.locator(".said")).containsText("连不上服务");
        assertThat(field(page, "结果")).hasValue("推荐了一个岗位");
        serve();
        page.reload();
        Browser.logIn(page, "村");
        page.getByRole(AriaRole.GROUP, new GetByRoleOptions().setName("记一笔"))
                .getByText("一对一就业援助")
                .click();
        assertThat(page.locator(".said")).containsText("还在");
        assertThat(field(page, "结果")).hasValue("推荐了一个岗位");
        saves(page);
        assertThat(page.locator(".said")).containsText("已记入");
        assertThat(page.locator(".el-timeline-item", new Page.LocatorOptions().setHasText("一对一就业援助")))
                .hasCount(1);
    }

    @Test
    void on_a_slow_line_one_press_too_many_enters_once() {
        Page page = page("/person/" + person);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", SLOW_MILLIS);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", -1);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", slow);
        begin_an_aid(page);
        finishes_the_aid(page);
        page.keyboard().press("Control+s");
        page.keyboard().press("Control+s");
        assertThat(page.locator(".said")).containsText("已记入");
        assertThat(page.locator(".el-timeline-item", new Page.LocatorOptions().setHasText("一对一就业援助")))
                .hasCount(1);
    }

    @Test
    void texts_full_of_html_are_shown_and_never_run() {
        for (String route : List.of("/person/" + person, "/list/transfer")) {
            Page page = page(route);
            assertThat(page.locator("main")).containsText("onerror");
            assertThat(page.evaluate("window.ran")).as(route).isNull();
        }
        assertThat(browser.wrong()).isEmpty();
    }

    @Test
    void no_page_has_a_serious_fault_for_who_cannot_see_or_hold_a_mouse() throws IOException {
        String axe = Files.readString(Path.of("../adapters-http/src/main/console/node_modules/axe-core/axe.min.js"));
        Page page = page("/");
        for (String route : List.of(
                "/",
                "/people",
                "/person/" + person,
                "/village",
                "/import",
                "/list/subsidy",
                "/list/transfer",
                "/findings",
                "/figures",
                "/books",
                "/policies",
                "/leader",
                "/year",
                "/forms")) {
            page.evaluate("route => { location.hash = route; }", route);
            assertThat(page.locator("main h1")).isVisible();
            page.evaluate(axe);
            Object serious = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then(all => all.violations"
                    + ".filter(one => ['serious', 'critical'].includes(one.impact))"
                    + ".map(one => one.id + ': ' + one.nodes[0].html))");
            assertThat((List<?>) serious).as(route).isEmpty();
        }
    }
}
