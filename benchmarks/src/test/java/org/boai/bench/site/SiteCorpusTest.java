package org.boai.bench.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.content.Span;
import org.junit.jupiter.api.Test;

class SiteCorpusTest {
    @Test
    void everyArticleHasTheLengthAndTheTopicsThatWereAgreed() {
        for (int number = 0; number < 300; number++) {
            var content = SiteCorpus.article(number).content();
            assertThat(characters(content)).as("article %d", number).isBetween(600L, 1_200L);
            assertThat(content.topics()).doesNotHaveDuplicates().hasSizeBetween(2, 4);
        }
    }

    @Test
    void anArticleIsTheSameEveryTime() {
        assertThat(SiteCorpus.article(7)).isEqualTo(SiteCorpus.article(7));
        assertThat(SiteCorpus.article(7).contentHash().hex())
                .isEqualTo(SiteCorpus.article(7).contentHash().hex())
                .isNotEqualTo(SiteCorpus.article(8).contentHash().hex());
    }

    @Test
    void anEditKeepsIdentityAddressAndTopics() {
        var before = SiteCorpus.article(7);
        var after = SiteCorpus.edited(7, 900);
        assertThat(after.document()).isEqualTo(before.document());
        assertThat(after.address()).isEqualTo(before.address());
        assertThat(after.content().topics()).isEqualTo(before.content().topics());
        assertThat(after.content().title()).isNotEqualTo(before.content().title());
    }

    private static long characters(Content content) {
        return content.body().stream()
                .mapToLong(
                        block ->
                                switch (block) {
                                    case Block.Paragraph paragraph ->
                                            paragraph.text().stream()
                                                    .map(Span::text)
                                                    .mapToLong(String::length)
                                                    .sum();
                                    case Block.Heading heading -> heading.text().length();
                                    default -> 0;
                                })
                .sum();
    }
}
