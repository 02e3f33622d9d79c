package org.boai.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.boai.content.Content;
import org.boai.content.Page;
import org.boai.content.Source;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Withdrawn;
import org.boai.sample.Samples;

/** A society that has every type of page in both languages. */
final class WholeWorld {
    /** The documents that only make lists long; their pages are like that of any article. */
    static final String FILLING = "filling-";

    /** So many make a list of two pages. */
    private static final int MANY = 42;

    private WholeWorld() {}

    static List<LiveItem> items() {
        var items = new ArrayList<>(GoldenWorld.items());
        items.add(chinese(page("理事会和监事会", Page.Role.GOVERNANCE), "governance", 20));
        items.add(english(Samples.campaign(), "first-responders", 21));
        items.add(english(Samples.pressRelease(), "statement-2", 22));
        items.add(english(Samples.educationKit(), "rhythm", 23));
        items.add(english(Samples.disclosureNotice(), "annual-2026", 24));
        items.add(english(Samples.page(), "about", 25));
        items.add(english(page("Privacy", Page.Role.PRIVACY), "privacy", 26));
        items.add(english(page("Council", Page.Role.GOVERNANCE), "governance", 27));
        items.add(withdrawn());
        for (int number = 0; number < MANY; number++) {
            var article = SampleSite.article("第 " + number + " 篇", List.of("first-aid", "relief"));
            items.add(chinese(article, FILLING + number, 100 + number));
            items.add(english(article, FILLING + number, 200 + number));
        }
        return items;
    }

    private static LiveItem chinese(Content content, String slug, long version) {
        return SampleSite.published(content, ContentLocale.ZH_CN, slug, version);
    }

    private static LiveItem english(Content content, String slug, long version) {
        return SampleSite.published(content, ContentLocale.EN, slug, version);
    }

    private static Page page(String title, Page.Role role) {
        return new Page(
                title,
                title,
                null,
                List.of(),
                Source.own(Samples.SOCIETY),
                Samples.paragraphs(title),
                role);
    }

    private static Withdrawn withdrawn() {
        return new Withdrawn(
                new DocumentId(new UUID(2, 99)),
                SampleSite.contentId("old-list"),
                new Address(Kind.ARTICLE, ContentLocale.EN, new Slug("old-list")),
                28,
                List.of(),
                "An old list",
                "A sum was wrong.",
                Instant.parse("2026-11-01T02:00:00Z"),
                null);
    }
}
