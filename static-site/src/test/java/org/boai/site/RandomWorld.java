package org.boai.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.content.Article;
import org.boai.content.Block;
import org.boai.content.Campaign;
import org.boai.content.Content;
import org.boai.content.ContentJson;
import org.boai.content.DisclosureNotice;
import org.boai.content.Money;
import org.boai.content.Page;
import org.boai.content.PressRelease;
import org.boai.content.Source;
import org.boai.document.Address;
import org.boai.document.ContentId;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.document.Slug;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;
import org.boai.site.index.Composition;

/** Changes a set of live items at random, the same way for the same seed. */
final class RandomWorld {
    private static final List<Kind> KINDS =
            List.of(
                    Kind.ARTICLE,
                    Kind.ARTICLE,
                    Kind.ARTICLE,
                    Kind.CAMPAIGN,
                    Kind.PRESS_RELEASE,
                    Kind.DISCLOSURE_NOTICE,
                    Kind.PAGE);
    private static final Instant START = Instant.parse("2026-10-01T02:00:00Z");

    final MemorySource source = new MemorySource();

    private final Random random;
    private final int documents;
    private long version;

    RandomWorld(long seed, int documents) {
        this.random = new Random(seed);
        this.documents = documents;
    }

    /**
     * Publishes, edits, moves, withdraws or republishes a few documents, and now and then composes
     * a home page anew.
     */
    Set<DocumentId> change() {
        var changed = new LinkedHashSet<DocumentId>();
        if (random.nextInt(3) == 0) {
            changed.addAll(compose(ContentLocale.values()[random.nextInt(2)]));
        }
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            var number = random.nextInt(documents);
            var locale = ContentLocale.values()[random.nextInt(2)];
            var document = new DocumentId(new UUID(locale.ordinal() + 1, number));
            source.put(next(source.items.get(document), document, number, locale));
            changed.add(document);
        }
        return changed;
    }

    /** Chooses documents that may be live or not; answers all that move. */
    private Set<DocumentId> compose(ContentLocale locale) {
        var before = source.composition.of(locale);
        var chosen = new LinkedHashSet<DocumentId>();
        for (int left = random.nextInt(Composition.FEATURED + 1); left > 0; left--) {
            var number = random.nextInt(documents);
            chosen.add(new DocumentId(new UUID(locale.ordinal() + 1, number)));
        }
        var rest = List.copyOf(chosen);
        var after =
                rest.isEmpty() || random.nextInt(4) == 0
                        ? new Composition.Slots(null, rest)
                        : new Composition.Slots(rest.getFirst(), rest.subList(1, rest.size()));
        var homes = new HashMap<>(source.composition.homes());
        homes.put(locale, after);
        source.composition = new Composition(homes);
        var moved = new LinkedHashSet<>(before.featured());
        moved.addAll(after.featured());
        Stream.of(before.lead(), after.lead()).filter(Objects::nonNull).forEach(moved::add);
        return moved;
    }

    private LiveItem next(LiveItem before, DocumentId document, int number, ContentLocale locale) {
        version++;
        return switch (before) {
            case null -> publish(null, document, number, locale);
            case Withdrawn withdrawn -> publish(withdrawn, document, number, locale);
            case Published published ->
                    random.nextInt(3) == 0
                            ? withdraw(published)
                            : publish(published, document, number, locale);
        };
    }

    private Published publish(
            LiveItem before, DocumentId document, int number, ContentLocale locale) {
        var kind = KINDS.get(number % KINDS.size());
        var former = new ArrayList<Slug>();
        var slug = new Slug("d-" + number);
        var first = START.plus(random.nextInt(2000), ChronoUnit.HOURS);
        List<Published.Change> changes = List.of();
        if (before != null) {
            former.addAll(before.formerSlugs());
            slug = before.address().slug();
            if (random.nextInt(3) == 0) {
                former.add(slug);
                slug = new Slug("d-" + number + "-" + random.nextInt(4));
            }
        }
        if (before instanceof Published published) {
            first = published.firstPublishedAt();
            changes = List.of(new Published.Change(now(), "改了第 " + version + " 稿"));
        }
        var content = content(kind, number);
        return new Published(
                document,
                contentId(number),
                new Address(kind, locale, slug),
                version,
                former.stream().distinct().toList(),
                content,
                1,
                ContentJson.hash(content),
                first,
                now(),
                changes,
                SampleSite.reviewed(first));
    }

    private Withdrawn withdraw(Published item) {
        return new Withdrawn(
                item.document(),
                item.contentId(),
                item.address(),
                version,
                item.formerSlugs(),
                item.content().title(),
                "原因 " + version,
                now(),
                random.nextBoolean()
                        ? null
                        : new SitePath("/articles/d-" + random.nextInt(3) + "/"));
    }

    private Content content(Kind kind, int number) {
        var title = "标题 " + number + " " + random.nextInt(5);
        var source = Source.own("本会");
        var body = body();
        return switch (kind) {
            case CAMPAIGN ->
                    new Campaign(
                            title,
                            "摘要",
                            null,
                            topics(),
                            source,
                            body,
                            null,
                            null,
                            LocalDate.of(2026, 11, 20 + random.nextInt(10)),
                            LocalDate.of(2026, 12, 1 + random.nextInt(10)),
                            List.of(),
                            "",
                            "",
                            List.of(),
                            List.of(),
                            List.of(contentId(random.nextInt(documents))),
                            "",
                            null);
            case PRESS_RELEASE ->
                    new PressRelease(
                            title,
                            "摘要",
                            null,
                            topics(),
                            source,
                            body,
                            PressRelease.Type.STATEMENT,
                            1 + random.nextInt(3),
                            new PressRelease.Event(new Slug("event-" + random.nextInt(2)), "事件"),
                            "林言",
                            null,
                            null,
                            null,
                            null);
            case DISCLOSURE_NOTICE ->
                    new DisclosureNotice(
                            title,
                            "摘要",
                            null,
                            topics(),
                            source,
                            body,
                            DisclosureNotice.Subtype.OTHER,
                            List.of(),
                            null,
                            "",
                            null,
                            figures(),
                            null,
                            null,
                            null,
                            List.of());
            case PAGE ->
                    new Page(
                            title,
                            "摘要",
                            null,
                            topics(),
                            source,
                            body,
                            Page.Role.values()[random.nextInt(Page.Role.values().length)]);
            case ARTICLE, EDUCATION_KIT ->
                    new Article(title, "摘要", null, topics(), source, body, "周晓禾");
        };
    }

    private List<DisclosureNotice.Figure> figures() {
        return random.nextBoolean()
                ? List.of()
                : List.of(
                        new DisclosureNotice.Figure(
                                "捐款",
                                DisclosureNotice.FigureRole.RECEIVED,
                                Money.yuan(String.valueOf(random.nextInt(1000))),
                                null,
                                ""));
    }

    private List<Block> body() {
        return random.nextInt(4) == 0
                ? List.of(new Block.Embed(contentId(random.nextInt(documents))))
                : List.of(Block.Paragraph.of("正文 " + random.nextInt(100)));
    }

    private List<Slug> topics() {
        var topics = new ArrayList<Slug>();
        MemorySource.TOPICS.forEach(
                topic -> {
                    if (random.nextBoolean()) {
                        topics.add(topic.slug());
                    }
                });
        return topics;
    }

    private Instant now() {
        return START.plus(3000 + version, ChronoUnit.HOURS);
    }

    private static ContentId contentId(int number) {
        return new ContentId(new UUID(9, number));
    }
}
