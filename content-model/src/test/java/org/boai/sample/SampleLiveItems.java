package org.boai.sample;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.workflow.Level;

/** Contents of the sample world as the public sees them. */
public final class SampleLiveItems {
    /** When the first of them was published. */
    public static final Instant FIRST_PUBLISHED = Instant.parse("2026-10-01T02:00:00Z");

    private SampleLiveItems() {}

    /**
     * A content that three people signed, published at its slug in Chinese.
     *
     * @param version of the live item; each later one is dated an hour later
     */
    public static Published published(Content content, String slug, long version) {
        var at = FIRST_PUBLISHED.plus(version, ChronoUnit.HOURS);
        return new Published(
                document(slug),
                Samples.contentId(slug.hashCode()),
                address(content.kind(), slug),
                version,
                List.of(),
                content,
                1,
                ContentJson.hash(content),
                at,
                at,
                List.of(),
                reviewed(at));
    }

    /** A document that was taken off its slug in Chinese. */
    public static Withdrawn withdrawn(Kind kind, String slug, long version) {
        return new Withdrawn(
                document(slug),
                Samples.contentId(slug.hashCode()),
                address(kind, slug),
                version,
                List.of(),
                "已撤下的稿件",
                "内容有误,正在核实。",
                FIRST_PUBLISHED.plus(version, ChronoUnit.HOURS),
                null);
    }

    /** The identity of the document of a slug. */
    public static DocumentId document(String slug) {
        return new DocumentId(new UUID(1, slug.hashCode()));
    }

    private static Address address(Kind kind, String slug) {
        return new Address(kind, ContentLocale.ZH_CN, new Slug(slug));
    }

    private static Origin reviewed(Instant at) {
        return new Origin.Reviewed(
                "周晓禾",
                Arrays.stream(Level.values())
                        .map(level -> new Origin.Credit(level, "审核人" + level.number(), at))
                        .toList());
    }
}
