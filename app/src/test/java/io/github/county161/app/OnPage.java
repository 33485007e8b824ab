package io.github.county161.app;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;

/** What a hand does on a page, by the words that stand there. */
final class OnPage {

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

    /** Chooses from a list, typing what it begins with. */
    static void choose(Page page, String heading, String option) {
        Locator list = page.getByRole(
                AriaRole.COMBOBOX, new GetByRoleOptions().setName(heading).setExact(true));
        list.focus();
        list.press("Enter");
        list.pressSequentially(option);
        page.locator(".el-select-dropdown__item:visible", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
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
