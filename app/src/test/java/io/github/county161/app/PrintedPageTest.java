package io.github.county161.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.github.county161.adapters.http.PrintPage;
import io.github.county161.core.ledger.Sheet;
import io.github.county161.core.ledger.Sheet.Head;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page to print, in a real browser, as wide as A4 across between its margins. */
class PrintedPageTest {

    private static final int ACROSS_PIXELS = 1047;
    private static final int HIGH_PIXELS = 700;

    /** The texts of cells that stand on more than one line, each once. */
    private static final String BROKEN = """
            () => [...new Set([...document.querySelectorAll('td')].filter(cell => {
              const text = document.createRange();
              text.selectNodeContents(cell);
              return new Set([...text.getClientRects()].map(line => Math.round(line.top))).size > 1;
            }).map(cell => cell.textContent))].join('|')
            """;

    /** So many columns that the letters are as small as can be. */
    private static String page(List<String> texts) throws IOException {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            heads.add(new Head("列" + i, 12, false));
        }
        Sheet sheet = new Sheet(
                "表", "某表", List.of(), heads, row -> row.accept(texts), List.of(), List.of(), "校验码 " + "3f".repeat(32));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintPage.write(List.of(sheet), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void no_id_phone_day_amount_or_code_breaks_and_the_page_is_as_wide_as_the_paper() throws IOException {
        List<String> whole =
                List.of("610798********0477", "199****0065", "2019-11-25", "123456.00", "R2NCA-36-A", "FF2019-001");
        String prose = "通过就业扶贫基地转移就业，2019-11-25起";
        List<String> texts = new ArrayList<>();
        while (texts.size() < 22) {
            texts.addAll(whole.subList(texts.size() % 12 / 2, texts.size() % 12 / 2 + 1));
            texts.add(texts.size() % 4 == 1 ? prose : "");
        }
        try (Browser browser = new Browser()) {
            Page page = browser.context(ACROSS_PIXELS, HIGH_PIXELS).newPage();
            page.setContent(page(texts));

            assertThat(page.evaluate(BROKEN)).isEqualTo(prose);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(ACROSS_PIXELS);
        }
    }
}
