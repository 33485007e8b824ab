package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.github.county161.app.OnPage.button;
import static io.github.county161.app.OnPage.told;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The system's administrator looks after the county on one page. */
class ConsoleSettingsTest {

    private static final DemoTown TOWN = DemoTown.open();

    @AfterEach
    void nothing_failed_on_the_pages() {
        assertThat(TOWN.browser().wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "390, 844"})
    void what_is_wrong_comes_first_and_a_backup_is_made_with_one_click(int width, int height) {
        Page page = TOWN.browser().page(TOWN.port(), "系统", "/settings", width, height);
        Locator conditions = page.locator(".conditions li");
        assertThat(conditions.first()).containsText("注意");
        assertThat(conditions.last()).containsText("正常");
        assertThat(conditions.filter(new Locator.FilterOptions().setHasText("密钥")))
                .containsText("key-copy");
        button(page, "现在备份").click();
        assertThat(told(page)).containsText("已备份到");
        assertThat(conditions.filter(new Locator.FilterOptions().setHasText("备份 backups")))
                .containsText("最近一份");
        assertThat(page.locator("main")).containsText("洋县");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/settings-" + width + ".png")));
        page.context().close();
    }
}
