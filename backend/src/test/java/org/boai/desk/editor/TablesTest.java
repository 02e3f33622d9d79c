package org.boai.desk.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.boai.content.Block;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.junit.jupiter.api.Test;

/** A table from the first cell to the last. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
class TablesTest extends AtTheEditor {

    @Test
    void aTableIsPutInChangedAndTakenAway() {
        var id = drafts.of("开头");
        var scene = EditorScene.of(browser.atDesktop(), "writer", id);
        scene.atTheEndOf("开头");
        assertThat(scene.button("删去表格")).isHidden();
        scene.insert("表格");
        scene.type("乡镇", "[Tab]", "台数", "[Tab]", "备注", "[Tab]", "青禾镇", "[Tab]", "12");
        scene.button("右边加一列").click();
        scene.type("[Tab]", "一处在修", "[Shift+Tab]", "[Shift+Tab]");
        scene.button("表头 / 普通格").click();
        scene.body().locator("th").getByText("备注").click();
        scene.button("删去这列").click();
        scene.body().locator("td").last().click();
        scene.button("删去这行").click();
        scene.body().locator(".block-table").getByLabel("表格标题").fill("各乡镇 AED 数量");
        scene.saved();
        assertThat(stored.get(id).content().body())
                .containsExactly(
                        Block.Paragraph.of("开头"),
                        new Block.Table(
                                "各乡镇 AED 数量",
                                List.of(
                                        row(header("乡镇"), header("台数"), header("")),
                                        row(header("青禾镇"), cell("12"), cell("一处在修")))));

        scene.body().locator("td").last().click();
        scene.button("删去表格").click();
        assertThat(scene.button("删去表格")).isHidden();
        scene.saved();
        assertThat(stored.get(id).content().body()).isEqualTo(Samples.paragraphs("开头"));
    }

    private static Block.Row row(Block.Cell... cells) {
        return new Block.Row(List.of(cells));
    }

    private static Block.Cell header(String text) {
        return new Block.Cell(text, true);
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(text, false);
    }
}
