package org.boai.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.liveitem.Published;
import org.jspecify.annotations.Nullable;

/**
 * A published item as Elasticsearch keeps it. The names are those of the mapping.
 *
 * @param zh its text when it is Chinese, else null
 * @param en its text when it is English, else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record IndexedItem(
        DocumentId document,
        Kind kind,
        ContentLocale locale,
        List<Slug> topics,
        SitePath url,
        @JsonProperty("dated_at") Instant datedAt,
        @Nullable SearchText zh,
        @Nullable SearchText en) {

    static IndexedItem of(Published item) {
        var text = SearchText.of(item.content());
        var locale = item.address().locale();
        return new IndexedItem(
                item.document(),
                item.address().kind(),
                locale,
                item.content().topics(),
                item.address().path(),
                item.datedAt(),
                locale == ContentLocale.ZH_CN ? text : null,
                locale == ContentLocale.EN ? text : null);
    }

    SearchText text() {
        return switch (locale) {
            case ZH_CN -> zh;
            case EN -> en;
        };
    }
}
