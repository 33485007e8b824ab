package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static io.github.county161.app.OnPage.choose;
import static io.github.county161.app.OnPage.field;
import static io.github.county161.app.OnPage.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The first hour of a county, from an empty folder: each stretch is printed with its clicks and its time as a person
 * would not take it, for nobody reads or types here. The printed roster lies in target/first-hour.pdf.
 */
class FirstHourTest {

    private static final List<String> SENT = List.of("settlement", "household", "member", "transfer");
    private static final String OWN = "Own-Secret-161";
    private static final Pattern SECRET = Pattern.compile("口令[ ：:]*([A-Za-z0-9-]{8,})");

    @TempDir
    private Path folder;

    private final AtomicInteger clicks = new AtomicInteger();
    private Process program;
    private Browser browser;
    private String secret;
    private int port;
    private long begun;

    @BeforeEach
    void an_empty_folder() throws IOException {
        begun = System.nanoTime();
        program = Running.program(
                "serve", "--data", folder.resolve("data").toString(), "--port", "0", "--report-day", "2019-12-31");
        BufferedReader out = program.inputReader(StandardCharsets.UTF_8);
        while (port == 0) {
            String line = out.readLine();
            secret = SECRET.matcher(line)
                    .results()
                    .findFirst()
                    .map(found -> found.group(1))
                    .orElse(secret);
            Matcher at = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)/").matcher(line);
            port = at.find() ? Integer.parseInt(at.group(1)) : 0;
        }
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.WAITED_MILLIS);
    }

    @AfterEach
    void end() {
        browser.close();
        program.destroy();
    }

    private void told(String stretch) {
        long now = System.nanoTime();
        System.out.printf(
                "first hour: %-24s %3d clicks %6d ms%n", stretch, clicks.getAndSet(0), (now - begun) / 1_000_000);
        begun = System.nanoTime();
    }

    /** Somebody comes with a one-time password, chooses another and stands on the first page. */
    private Page comes(String account, String oneTime) {
        BrowserContext context = browser.context(DemoTown.WIDE, DemoTown.HIGH);
        context.addInitScript("addEventListener('click', event => event.isTrusted && console.debug('clicked'), true)");
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().equals("clicked")) {
                clicks.incrementAndGet();
            }
        });
        page.navigate("http://127.0.0.1:" + port + "/");
        page.locator("#account").fill(account);
        page.locator("#password").fill(oneTime);
        button(page, "登录").click();
        page.locator("#fresh").fill(OWN);
        page.locator("#again").fill(OWN);
        page.locator("#password").fill(oneTime);
        button(page, "改好了，进入").click();
        page.locator("header.top").waitFor();
        return page;
    }

    /** @return its one-time password */
    private static String adds(Page page, String account, String role, String place) {
        field(page, "账号").fill(account);
        choose(page, "角色", role);
        choose(page, "辖区", place);
        button(page, "建账号").click();
        assertThat(page.locator(".said.good").last()).containsText(account);
        return SECRET.matcher(page.locator(".said.good").last().innerText())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private Path[] workbooks() throws IOException {
        for (String name : SENT) {
            try (InputStream in = FirstHourTest.class.getResourceAsStream("/demo/town/" + name + ".xlsx")) {
                Files.copy(in, folder.resolve(name + ".xlsx"));
            }
        }
        Path spells = folder.resolve("transfer.xlsx");
        Hand.opens(spells).types("转移就业", "路慧", "月工资", "很多").saves(spells);
        return Stream.of("settlement", "household", "member", "transfer")
                .map(name -> folder.resolve(name + ".xlsx"))
                .toArray(Path[]::new);
    }

    @Test
    void from_an_empty_folder_to_a_village_that_has_its_roster() throws IOException {
        Path[] books = workbooks();
        Page admin = comes("系统管理员", secret);
        assertThat(admin.locator("main h1")).hasText("启用");
        told("first page");
        admin.getByText("去建账号").first().click();
        String ofCounty = adds(admin, "县经办", "县级经办", "洋县");
        String ofVillage = adds(admin, "村文书", "村级经办", "尹家泉村委会");
        told("two accounts");

        Page county = comes("县经办", ofCounty);
        county.locator("nav.side").getByText("启用").click();
        assertThat(county.locator(".begin")).containsText("户信息");
        county.locator(".begin").getByText("去收表").first().click();
        county.locator("input[type=file]").setInputFiles(books);
        assertThat(county.locator(".four")).containsText("1退回");
        button(county, "先记无误的行").click();
        assertThat(county.getByText("已记入，账页号")).isVisible();
        told("a town's workbooks");

        Path back = folder.resolve("back.xlsx");
        Files.copy(
                county.waitForDownload(() -> county.getByText("下载退回的工作簿").click())
                        .path(),
                back);
        Hand.opens(back).types("退回1 转移就业", "路慧", "月工资", "2600").saves(back);
        county.locator("input[type=file]").setInputFiles(back);
        assertThat(county.locator(".four")).containsText("1新增");
        button(county, "记入").click();
        assertThat(county.getByText("已记入，账页号")).isVisible();
        told("the mended one back");

        Page village = comes("村文书", ofVillage);
        assertThat(village.locator("main h1")).hasText("待办");
        village.locator("nav.side").getByText("人员").click();
        assertThat(row(village, "尹家泉村委会")).isVisible();
        told("a village's first log-in");

        Page paper = village.waitForPopup(() -> village.getByText("打印花名册").click());
        assertThat(paper.locator("body")).containsText("人员信息花名册");
        byte[] pdf = paper.pdf(new Page.PdfOptions().setPath(Path.of("target", "first-hour.pdf")));
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        told("its roster on paper");
    }
}
