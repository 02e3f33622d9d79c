package org.boai.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.live.LiveItems;

/** What is written on the public site in short: names of topics and titles, kept for a minute. */
@ApplicationScoped
class Vocabulary {
    private static final int TITLES = 3000;

    private final LiveItems live;
    private final LoadingCache<ContentLocale, List<String>> texts =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build(this::read);

    Vocabulary(LiveItems live) {
        this.live = live;
    }

    /** Names of topics, then titles from the newest on. */
    List<String> in(ContentLocale locale) {
        return texts.get(locale);
    }

    private List<String> read(ContentLocale locale) {
        var read = new ArrayList<String>();
        live.topics().forEach(topic -> read.add(name(topic, locale)));
        read.addAll(
                live.query(
                        """
                        select title from live_item where state = 'PUBLISHED' and locale = ?
                        order by dated_at desc, document_id limit ?
                        """,
                        statement -> {
                            statement.setString(1, locale.name());
                            statement.setInt(2, TITLES);
                        },
                        row -> row.getString(1)));
        return List.copyOf(read);
    }

    static String name(LiveItems.TopicName topic, ContentLocale locale) {
        return switch (locale) {
            case ZH_CN -> topic.zh();
            case EN -> topic.en();
        };
    }
}
