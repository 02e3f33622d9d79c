package org.boai.bench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.boai.content.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HugoCorpusTest {
    @TempDir Path folder;

    @Test
    void everyArticleIsThereWithTheListsThatItIsFiledUnder() throws IOException {
        HugoCorpus.write(folder, 30);

        for (int number = 0; number < 30; number++) {
            var item = SiteCorpus.article(number);
            var text = Files.readString(folder.resolve("articles/bench-" + number + ".md"));
            assertThat(text).isEqualTo(HugoCorpus.markdown(item));
            assertThat(text)
                    .startsWith("---\ntitle: \"" + item.content().title())
                    .contains("\nfirst: 李初\nsecond: 王复\nfinal: 赵终\n")
                    .contains(((Article) item.content()).summary());
            for (var topic : item.content().topics()) {
                assertThat(text).contains(topic.value());
                assertThat(folder.resolve("topics/" + topic + "/_index.md")).exists();
            }
        }
    }

    @Test
    void aBodyIsTheSameAsMarkdown() {
        var text = HugoCorpus.markdown(SiteCorpus.article(7));
        assertThat(text).containsPattern("\n\n## [^\n]{10}\n\n");
        long strong =
                IntStream.range(0, 50)
                        .filter(
                                number ->
                                        HugoCorpus.markdown(SiteCorpus.article(number))
                                                .matches("(?s).*\\p{IsHan}\\*\\*.{6}\\*\\*.*"))
                        .count();
        assertThat(strong).isGreaterThan(20);
    }
}
