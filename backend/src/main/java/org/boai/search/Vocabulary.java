package org.boai.search;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.boai.document.ContentLocale;
import org.boai.live.LiveItems;

/**
 * What is written on the public site in short: names of topics and titles, kept until one of them
 * changes.
 */
@ApplicationScoped
class Vocabulary {
    private static final int TITLES = 3000;

    private final LiveItems live;
    private final LoadingCache<State, List<String>> texts =
            Caffeine.newBuilder()
                    .maximumSize(ContentLocale.values().length)
                    .build(state -> read(state.locale()));

    Vocabulary(LiveItems live) {
        this.live = live;
    }

    /**
     * @param changes how often anything was published, withdrawn or renamed
     */
    private record State(ContentLocale locale, long changes) {}

    /** Names of topics, then titles from the newest on. */
    List<String> in(ContentLocale locale) {
        return texts.get(new State(locale, changes()));
    }

    private long changes() {
        return live.query("select sum(value) from live_counter", _ -> {}, row -> row.getLong(1))
                .getFirst();
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
