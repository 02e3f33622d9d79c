package org.boai.editing;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.document.Slug;
import org.boai.site.index.SiteTopic;

/** The managed list of topics. */
@ApplicationScoped
public class Topics {
    private static final String ADD =
            """
            insert into topic (slug, name_zh, name_en, position)
            select :slug, :zh, :en, count(*) from topic
            on conflict (slug) do nothing
            """;

    private final EntityManager database;

    Topics(EntityManager database) {
        this.database = database;
    }

    @Transactional
    public List<Topic> all() {
        return Topic.listAll(Sort.by("position").and("slug"));
    }

    Set<Slug> slugs() {
        return all().stream().map(topic -> new Slug(topic.slug)).collect(Collectors.toSet());
    }

    /** Makes a topic a section with what it is about. */
    @Transactional
    public void describe(Slug slug, SiteTopic.Section section, String aboutZh, String aboutEn) {
        Topic topic = Topic.findById(slug.value());
        topic.section = section;
        topic.aboutZh = aboutZh;
        topic.aboutEn = aboutEn;
    }

    /**
     * Adds a topic at the end of the list, or leaves the one that is there.
     *
     * @return whether it was added
     */
    @Transactional
    public boolean add(Slug slug, String nameZh, String nameEn) {
        var added =
                database.createNativeQuery(ADD)
                        .setParameter("slug", slug.value())
                        .setParameter("zh", nameZh)
                        .setParameter("en", nameEn)
                        .executeUpdate();
        return added == 1;
    }
}
