package org.boai.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SnippetTest {

    @Test
    void piecesThatAreNoSentencesAreSetApart() {
        assertThat(Snippet.of(List.of("雨衣的四份记录\n记录 · 日期\n江若舟\n0000-555-0102\n数量相符。")))
                .isEqualTo("雨衣的四份记录 · 记录 · 日期 · 江若舟 · 0000-555-0102 · 数量相符。");
    }

    @Test
    void sentencesFollowOneAnotherAsInAText() {
        assertThat(Snippet.of(List.of("公示确有错。\n网友没有造谣？\n结论：\n没有。")))
                .isEqualTo("公示确有错。网友没有造谣？结论：没有。");
        assertThat(Snippet.of(List.of("Call 120.\nStay calm"))).isEqualTo("Call 120. Stay calm");
    }

    @Test
    void aSentenceThatEndsInWhatWasFoundIsStillASentence() {
        var found = Highlight.START + "捐赠。" + Highlight.END;
        assertThat(Snippet.of(List.of(found + "\n查询"))).isEqualTo(found + "查询");
    }

    @Test
    void whatIsLeftOutBetweenFragmentsShows() {
        assertThat(Snippet.of(List.of("\n上文\n", "下文"))).isEqualTo("上文 … 下文");
    }

    @Test
    void marksOfWhatWasCutOffBeforeAreLeftOut() {
        var found = Highlight.START + "急救" + Highlight.END;
        assertThat(Snippet.of(List.of("，请拨打120。\n“" + found + "”", "」。" + found, "· 内容")))
                .isEqualTo("请拨打120。“" + found + "” … " + found + " … 内容");
    }
}
