package org.boai.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.document.Sha256;
import org.boai.document.Slug;
import org.boai.editing.AddTopic;
import org.boai.editing.Topics;

/** Files imported texts under topics by the names that the older site used. */
@ApplicationScoped
class ImportedTopics {
    private static final int HASH_DIGITS = 10;

    private final Topics topics;
    private final AddTopic add;

    ImportedTopics(Topics topics, AddTopic add) {
        this.topics = topics;
        this.add = add;
    }

    /** The topics that are here, by their names in either language. */
    Map<String, Slug> known() {
        var known = new HashMap<String, Slug>();
        for (var topic : topics.all()) {
            known.putIfAbsent(topic.nameZh, new Slug(topic.slug));
            known.putIfAbsent(topic.nameEn, new Slug(topic.slug));
        }
        return known;
    }

    /** The slug of each name, of a topic that is here or of the one that the name would become. */
    static Map<Slug, String> named(List<String> names, Map<String, Slug> known) {
        var named = new LinkedHashMap<Slug, String>();
        for (var name : names) {
            named.putIfAbsent(known.getOrDefault(name, slugOf(name)), name);
        }
        return named;
    }

    /** Makes those of these topics that are not here yet, in the name of who imports. */
    void create(Actor actor, Map<Slug, String> wanted) {
        var here = new HashSet<>(known().values());
        wanted.forEach(
                (slug, name) -> {
                    if (here.add(slug)) {
                        add.as(actor, new AddTopic.NewTopic(slug, name, name));
                    }
                });
    }

    /** A slug made of the name itself where it is Latin, else of its hash, so that it is stable. */
    static Slug slugOf(String name) {
        var latin = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var trimmed = latin.replaceAll("^-|-$", "");
        return name.matches("[\\p{ASCII}]+") && Slug.isValid(trimmed)
                ? new Slug(trimmed)
                : new Slug(
                        "t-"
                                + Sha256.of(name.getBytes(StandardCharsets.UTF_8))
                                        .hex()
                                        .substring(0, HASH_DIGITS));
    }
}
