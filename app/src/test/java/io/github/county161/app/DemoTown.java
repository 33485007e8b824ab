package io.github.county161.app;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The demonstration's town as it runs, and one browser before it: started once for all tests of its pages. */
final class DemoTown {

    static final int WIDE = 1366;
    static final int HIGH = 768;

    private static DemoTown only;

    private final Process program;
    private final Browser browser;
    private final int port;

    private DemoTown() throws IOException {
        program = Running.program("demo", "--size", "town", "--port", "0");
        Runtime.getRuntime().addShutdownHook(new Thread(program::destroy));
        port = Browser.port(program);
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(Browser.WAITED_MILLIS);
    }

    static synchronized DemoTown open() {
        if (only == null) {
            try {
                only = new DemoTown();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return only;
    }

    int port() {
        return port;
    }

    Browser browser() {
        return browser;
    }

    /** A page of an account that has just logged in. */
    Page wide(String account, String route) {
        return browser.page(port, account, route, WIDE, HIGH);
    }
}
