package org.boai.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.boai.checking.ChangeWords;
import org.boai.composing.HomeSlots;
import org.boai.content.check.Finding.Severity;
import org.boai.document.ContentLocale;
import org.boai.document.Sha256;
import org.boai.media.StoreAsset;
import org.boai.sample.Samples;
import org.boai.workflow.Level;

/** What the requests of {@code route-matrix.csv} speak of beside documents. */
@ApplicationScoped
class RouteMatrixThings {
    private final World world;
    private final StoreAsset store;
    private final ChangeWords words;
    private final HomeSlots home;
    private final Clock clock;

    RouteMatrixThings(
            World world, StoreAsset store, ChangeWords words, HomeSlots home, Clock clock) {
        this.world = world;
        this.store = store;
        this.words = words;
        this.home = home;
        this.clock = clock;
    }

    /** By the names of their placeholders. */
    Map<String, Supplier<String>> makers() {
        return Map.of(
                "unused", () -> unused().hex(),
                "word", this::word,
                "topic", this::topic,
                "slug", this::name,
                "login", this::name,
                "homeRevision", () -> Long.toString(home.of(ContentLocale.ZH_CN).revision()),
                "undelivered", this::undelivered,
                "reviewer", () -> world.reviewer(Level.FIRST).login(),
                "today", () -> LocalDate.now(clock).toString());
    }

    private String name() {
        return world.slug("matrix").value();
    }

    private Sha256 unused() {
        var text = "没有文稿用它 " + name();
        return store.as(world.writer(), "a.txt", text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private String word() {
        var text = name();
        words.put(
                world.publisher(), new ChangeWords.Wanted(text, Severity.WARN, "", "", List.of()));
        return text;
    }

    private String topic() {
        var slug = name();
        world.topic(slug, "主题" + slug, "Topic " + slug);
        return slug;
    }

    /** Nothing to be delivered, so that no output changes when it is tried again. */
    private String undelivered() {
        var draft = world.draft(Samples.shortArticle("没有送到的"));
        try {
            return OwnerDatabase.texts(
                            """
                            insert into outbox (target, document_id, version, due_at, attempts, parked_at, reason)
                            values ('search', '%s', 1, now(), 5, now(), '试过') returning id
                            """
                                    .formatted(draft))
                    .getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("The owner may write", e);
        }
    }
}
