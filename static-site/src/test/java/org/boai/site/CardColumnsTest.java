package org.boai.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists hold any number of cards, and a screen any number of columns. */
class CardColumnsTest {
    private static final int MORE_THAN_A_LIST_HOLDS = 41;

    private static final String ALONE =
            """
            most => {
              const list = document.querySelector('main .cards');
              const card = list.firstElementChild;
              const alone = [];
              for (let number = 1; number <= most; number++) {
                list.replaceChildren(...Array.from({ length: number }, () => card.cloneNode(true)));
                const boxes = [...list.children].map(one => one.getBoundingClientRect());
                const row = boxes.filter(box => box.top === boxes.at(-1).top);
                if (row.length === 1 && row[0].width < list.clientWidth - 1) {
                  alone.push(number);
                }
              }
              return alone;
            }
            """;

    @TempDir static Path folder;

    private static ReaderBrowser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = ReaderBrowser.of(folder, GoldenWorld.items());
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 640, 768, 1024, 1280, 1440, 1920})
    void noCardStandsAloneInTheLastRow(int width) {
        var page = browser.window(new Browser.NewContextOptions().setViewportSize(width, 900));
        page.navigate("/articles/");

        assertThat((List<?>) page.evaluate(ALONE, MORE_THAN_A_LIST_HOLDS)).isEmpty();
    }
}
