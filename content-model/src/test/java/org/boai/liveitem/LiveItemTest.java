package org.boai.liveitem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Kind;
import org.boai.rule.Covers;
import org.boai.sample.SampleLiveItems;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LiveItemTest {
    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void whatIsPublishedComesBackAsItWasStored(Content content) throws JsonProcessingException {
        assertThat(stored(SampleLiveItems.published(content, "first-aid", 7)))
                .isEqualTo(SampleLiveItems.published(content, "first-aid", 7));
    }

    @Covers("PUB-11")
    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnKeepsItsReasonAndDate(Kind kind) throws JsonProcessingException {
        assertThat(stored(SampleLiveItems.withdrawn(kind, "first-aid", 7)))
                .isEqualTo(SampleLiveItems.withdrawn(kind, "first-aid", 7));
    }

    @Covers("PUB-07")
    @Test
    void aLegacyItemIsDatedByItsOriginalDateAndAnyOtherByItsFirstPublication()
            throws JsonProcessingException {
        var original = Instant.parse("2019-05-08T01:00:00Z");
        var reviewed = SampleLiveItems.published(Samples.shortArticle("短讯"), "news", 1);
        var imported =
                new Published(
                        reviewed.document(),
                        reviewed.contentId(),
                        reviewed.address(),
                        reviewed.version(),
                        List.of(),
                        reviewed.content(),
                        1,
                        reviewed.contentHash(),
                        reviewed.firstPublishedAt(),
                        reviewed.publishedAt(),
                        List.of(),
                        new Origin.Imported("王主任", reviewed.publishedAt(), original, "旧版网站"));

        assertThat(reviewed.datedAt()).isEqualTo(reviewed.firstPublishedAt());
        assertThat(imported.datedAt()).isEqualTo(original);
        assertThat(stored(imported)).isEqualTo(imported);
    }

    private static LiveItem stored(LiveItem item) throws JsonProcessingException {
        var mapper = ContentJson.mapper();
        return mapper.readValue(mapper.writeValueAsString(item), LiveItem.class);
    }
}
