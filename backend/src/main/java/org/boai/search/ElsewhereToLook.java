package org.boai.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.live.LiveItems;
import org.boai.live.LiveTablesUnavailable;
import org.boai.site.view.SearchPage.Help;
import org.boai.site.view.SearchPage.Place;

/** Where a reader can go on when a search shows nothing: topics, and what is new. */
@ApplicationScoped
class ElsewhereToLook {
    private static final int LATEST = 5;

    private static final String TOPICS =
            """
            select topic.slug, topic.name_zh, topic.name_en from live_topic_name topic
            where exists (select 1 from live_topic filed
                          where filed.topic = topic.slug and filed.locale = ?)
            order by topic.position, topic.slug
            """;

    private static final String NEWEST =
            """
            select title, kind, slug from live_item
            where state = 'PUBLISHED' and locale = ? and kind <> 'PAGE'
            order by dated_at desc, document_id limit ?
            """;

    private final LiveItems live;

    ElsewhereToLook(LiveItems live) {
        this.live = live;
    }

    /** Nothing while the database is away: search does without it. */
    Help in(ContentLocale locale) {
        try {
            return new Help(topics(locale), newest(locale));
        } catch (LiveTablesUnavailable _) {
            return Help.NONE;
        }
    }

    private List<Place> topics(ContentLocale locale) {
        return live.query(
                TOPICS,
                statement -> statement.setString(1, locale.name()),
                row ->
                        new Place(
                                row.getString(locale == ContentLocale.EN ? 3 : 2),
                                locale.root() + "topics/" + row.getString(1) + "/"));
    }

    private List<Place> newest(ContentLocale locale) {
        return live.query(
                NEWEST,
                statement -> {
                    statement.setString(1, locale.name());
                    statement.setInt(2, LATEST);
                },
                row ->
                        new Place(
                                row.getString(1),
                                new Address(
                                                Kind.valueOf(row.getString(2)),
                                                locale,
                                                new Slug(row.getString(3)))
                                        .path()
                                        .value()));
    }
}
