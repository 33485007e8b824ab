package io.github.county161.app;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** What a hand does on a page, by the words that stand there. */
final class OnPage {

    private static final int MOST_TRIES = 3;
    private static final int SHOWN_MILLIS = 10_000;

    private OnPage() {}

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator field(Page page, String heading) {
        return page.getByLabel(heading, new Page.GetByLabelOptions().setExact(true))
                .last();
    }

    static void date(Page page, String heading, String day) {
        field(page, heading).fill(day);
        field(page, heading).press("Enter");
    }

    /**
     * Chooses from a list, typing what it begins with. A list still being filtered moves under the pointer: what was
     * chosen is looked at, and chosen again if it is another.
     */
    static void choose(Page page, String heading, String option) {
        Locator list = page.getByRole(
                AriaRole.COMBOBOX, new GetByRoleOptions().setName(heading).setExact(true));
        // Not the whole of it: what is typed stands there unseen, for the page to measure.
        Locator chosen = list.locator("xpath=ancestor::*[contains(@class,'el-select__wrapper')]")
                .locator(".el-select__placeholder, .el-select__tags-text")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first();
        Locator offered = page.locator(".el-select-dropdown__item:visible");
        for (int tries = 1; ; tries++) {
            list.focus();
            list.press("Enter");
            list.pressSequentially(option);
            offered.filter(new Locator.FilterOptions().setHasText(option))
                    .first()
                    .click();
            try {
                assertThat(chosen).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SHOWN_MILLIS));
                return;
            } catch (AssertionError another) {
                if (tries == MOST_TRIES) {
                    throw another;
                }
            }
        }
    }

    static Locator row(Page page, String text) {
        return page.locator("main tbody tr", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    static Locator told(Page page) {
        return page.locator("main .said").first();
    }

    static void saves(Page page) {
        button(page, "保存（Ctrl-S）").click();
    }
}
