package org.boai.site.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.site.index.Group;
import org.boai.site.index.Index;
import org.boai.site.index.SiteTopic;

/** Says what stands in lists: by kind, by year and by topic. */
final class ListPlanner {

    static final int LIST_SIZE = 20;

    private final Index index;
    private final Map<Slug, SiteTopic> topics = new LinkedHashMap<>();
    private final SectionPlanner sections;

    ListPlanner(Index index, List<SiteTopic> topics, SectionPlanner sections) {
        this.index = index;
        this.sections = sections;
        topics.stream()
                .sorted(SiteTopic.IN_ORDER)
                .forEach(topic -> this.topics.put(topic.slug(), topic));
    }

    Optional<PagePlan> ofKind(PageKey.KindList list) {
        var cards = index.cards(new Group.OfKind(list.locale(), list.kind()));
        var paging = new Paging(cards.size(), LIST_SIZE);
        return paging.exists(list.number())
                ? Optional.of(
                        new PagePlan.KindList(
                                list.locale(),
                                list.kind(),
                                paging.slice(cards, list.number()),
                                list.number() == Paging.ROOT
                                        ? years(list.locale(), list.kind())
                                        : List.of()))
                : Optional.empty();
    }

    Optional<PagePlan> ofYear(PageKey.YearList list) {
        var cards = index.cards(new Group.OfYear(list.locale(), list.kind(), list.year()));
        var paging = new Paging(cards.size(), LIST_SIZE);
        return cards.size() > 0 && paging.exists(list.number())
                ? Optional.of(
                        new PagePlan.YearList(
                                list.locale(),
                                list.kind(),
                                list.year(),
                                paging.slice(cards, list.number())))
                : Optional.empty();
    }

    Optional<PagePlan> ofTopic(PageKey.TopicList list) {
        var topic = topics.get(list.topic());
        var cards = index.cards(new Group.OfTopic(list.locale(), list.topic()));
        var paging = new Paging(cards.size(), LIST_SIZE);
        if (topic == null || cards.size() == 0 || !paging.exists(list.number())) {
            return Optional.empty();
        }
        var slice = paging.slice(cards, list.number());
        return Optional.of(
                topic.isSection() && list.number() == Paging.ROOT
                        ? sections.section(list.locale(), topic, slice)
                        : new PagePlan.TopicList(list.locale(), topic, slice));
    }

    PagePlan ofTopics(ContentLocale locale) {
        return new PagePlan.Topics(
                locale, topicsIn(locale).stream().map(topic -> count(locale, topic)).toList());
    }

    /** The years in which a kind published anything, the newest first. */
    List<Integer> years(ContentLocale locale, Kind kind) {
        var years = new ArrayList<Integer>();
        if (kind != Kind.PAGE) {
            var kin = index.cards(new Group.OfKind(locale, kind));
            var next = kin.newest(1).stream().findFirst().orElse(null);
            while (next != null) {
                years.add(next.year());
                var year = index.cards(new Group.OfYear(locale, kind, next.year()));
                next = kin.older(year.all().getLast());
            }
        }
        return years;
    }

    /** Those of the managed list that have a document in this language, in its order. */
    List<SiteTopic> topicsIn(ContentLocale locale) {
        return topics.values().stream().filter(topic -> index.hasTopic(locale, topic)).toList();
    }

    /** Of these slugs, the topics that are in the managed list. */
    List<SiteTopic> named(List<Slug> slugs) {
        return slugs.stream().filter(topics::containsKey).map(topics::get).toList();
    }

    /** The topic, when it has a document in this language. */
    Optional<SiteTopic> topic(ContentLocale locale, Slug slug) {
        return Optional.ofNullable(topics.get(slug)).filter(topic -> index.hasTopic(locale, topic));
    }

    private PagePlan.TopicCount count(ContentLocale locale, SiteTopic topic) {
        return new PagePlan.TopicCount(
                topic, index.cards(new Group.OfTopic(locale, topic.slug())).size());
    }
}
