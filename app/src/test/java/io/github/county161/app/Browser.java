package io.github.county161.app;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium with a page of the console open in it; what went wrong on the page is kept. */
final class Browser implements AutoCloseable {

    static final double WAITED_MILLIS = 120_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> wrong = new ArrayList<>();

    Browser() {
        // The driver is npm's package of that name, beside the console's sources.
        System.setProperty(
                "playwright.cli.dir",
                Path.of("../adapters-http/src/main/console/node_modules")
                        .toAbsolutePath()
                        .normalize()
                        .toString());
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_NODEJS_PATH",
                        program("node").toString(),
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                        "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program("chromium"))
                        .setArgs(List.of("--no-sandbox")));
    }

    private static Path program(String name) {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the pages are tested with " + name + ": install it"));
    }

    /** A visitor with nothing remembered. */
    BrowserContext context(int width, int height) {
        BrowserContext context = chromium.newContext(
                new NewContextOptions().setViewportSize(width, height).setAcceptDownloads(true));
        context.setDefaultTimeout(WAITED_MILLIS);
        return context;
    }

    /** A page of its own, where an account of the demonstration has logged in. */
    Page page(int port, String account, String route, int width, int height) {
        Page page = watched(context(width, height));
        page.navigate("http://127.0.0.1:" + port + "/console/#" + route);
        logIn(page, account);
        return page;
    }

    /** Before a program that knows who comes: nobody logs in. */
    Page visit(int port, String route) {
        BrowserContext context = context(DemoTown.WIDE, DemoTown.HIGH);
        context.addInitScript("localStorage.setItem('logged-in', 'yes')");
        Page page = watched(context);
        page.navigate("http://127.0.0.1:" + port + "/console/#" + route);
        page.locator("header.top").waitFor();
        return page;
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(wrong::add);
        page.onConsoleMessage(message -> {
            boolean refused = message.text().contains("status of 4");
            if (message.type().equals("error") && !refused || message.text().contains("Content Security Policy")) {
                wrong.add(message.text());
            }
        });
        return page;
    }

    static void logIn(Page page, String account) {
        page.locator("#account").fill(account);
        page.locator("#password").fill(Door.SHOWN);
        page.locator("button[type=submit]").click();
        page.locator("header.top").waitFor();
    }

    /** What failed on the pages since this was asked last: no error on the console, nothing forbidden to them. */
    List<String> wrong() {
        List<String> told = List.copyOf(wrong);
        wrong.clear();
        return told;
    }

    /** The port of a program that serves, as it tells it. */
    static int port(Process process) throws IOException {
        var out = process.inputReader(java.nio.charset.StandardCharsets.UTF_8);
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.contains("http://127.0.0.1:")) {
                return Integer.parseInt(line.replaceFirst(".*http://127\\.0\\.0\\.1:(\\d+)/.*", "$1"));
            }
        }
        throw new IllegalStateException("it ended without serving");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
