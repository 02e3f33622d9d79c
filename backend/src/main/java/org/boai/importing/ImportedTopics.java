package org.boai.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.boai.document.Sha256;
import org.boai.document.Slug;
import org.boai.editing.Topics;

/** Files imported texts under topics by the names that the older site used. */
@ApplicationScoped
class ImportedTopics {
    private static final int HASH_DIGITS = 10;

    private final Topics topics;

    ImportedTopics(Topics topics) {
        this.topics = topics;
    }

    /** The slug of each known topic name, Chinese and English. */
    Map<String, Slug> known() {
        var known = new HashMap<String, Slug>();
        for (var topic : topics.all()) {
            known.putIfAbsent(topic.nameZh, new Slug(topic.slug));
            known.putIfAbsent(topic.nameEn, new Slug(topic.slug));
        }
        return known;
    }

    /** The slugs of these names; a name that is new becomes a topic, and known. */
    List<Slug> of(List<String> names, Map<String, Slug> known) {
        return names.stream()
                .map(name -> known.computeIfAbsent(name, this::create))
                .distinct()
                .toList();
    }

    private Slug create(String name) {
        var slug = slugOf(name);
        topics.add(slug, name, name);
        return slug;
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
