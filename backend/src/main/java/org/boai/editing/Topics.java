package org.boai.editing;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.document.Slug;

/** The managed list of topics. */
@ApplicationScoped
public class Topics {

    @Transactional
    public List<Topic> all() {
        return Topic.listAll(Sort.by("position").and("slug"));
    }

    Set<Slug> slugs() {
        return all().stream().map(topic -> new Slug(topic.slug)).collect(Collectors.toSet());
    }

    /** Adds a topic at the end of the list, or leaves the one that is there. */
    @Transactional
    public void add(Slug slug, String nameZh, String nameEn) {
        if (Topic.findById(slug.value()) != null) {
            return;
        }
        var topic = new Topic();
        topic.slug = slug.value();
        topic.nameZh = nameZh;
        topic.nameEn = nameEn;
        topic.position = (int) Topic.count();
        topic.persist();
    }
}
