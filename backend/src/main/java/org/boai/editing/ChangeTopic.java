package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.DocumentId;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.outbox.Outbox;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.index.SiteTopic;
import org.boai.workflow.Role;

/**
 * Renames a topic, says what it is about, and makes it a section of the menu or not. Every page
 * shows the menu, so it takes a holder of 终审, as publishing does.
 */
@ApplicationScoped
public class ChangeTopic {
    private static final int LAST_POSITION = 9999;

    private final EntityManager database;
    private final Outbox outbox;
    private final Audit audit;

    ChangeTopic(EntityManager database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * What a topic is to be.
     *
     * @param nameZh 1 to 40 characters, as {@code nameEn}
     * @param position in the list and the menu, 0 to 9999
     * @param aboutZh at most 300 characters, as {@code aboutEn}
     */
    public record Wanted(
            String nameZh,
            String nameEn,
            int position,
            SiteTopic.Section section,
            String aboutZh,
            String aboutEn) {}

    public static boolean mayChange(Actor actor) {
        return actor.has(Role.FINAL_REVIEWER) && !actor.has(Role.ADMIN);
    }

    /**
     * @throws Refused {@code forbidden}, {@code not-found}, {@code invalid-input}
     */
    @Transactional
    public void as(Actor actor, Slug slug, Wanted wanted) {
        if (!mayChange(actor)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以更改主题和栏目。",
                                    "Only final reviewers may change topics and sections.")));
        }
        Topic topic = Topic.findById(slug.value(), LockModeType.PESSIMISTIC_WRITE);
        if (topic == null) {
            throw new Refused(new Refusal.NotFound(new Bilingual("这个主题", "this topic")));
        }
        topic.nameZh = TopicText.name("nameZh", wanted.nameZh());
        topic.nameEn = TopicText.name("nameEn", wanted.nameEn());
        topic.position = position(wanted.position());
        topic.section = wanted.section();
        topic.aboutZh = TopicText.about("aboutZh", wanted.aboutZh());
        topic.aboutEn = TopicText.about("aboutEn", wanted.aboutEn());
        database.flush();
        nudge(slug);
        audit.record(
                actor,
                "change-topic",
                Map.of(
                        "slug",
                        slug.value(),
                        "zh",
                        topic.nameZh,
                        "en",
                        topic.nameEn,
                        "section",
                        topic.section.name()));
    }

    private static int position(int wanted) {
        if (wanted < 0 || wanted > LAST_POSITION) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "position",
                            new Bilingual(
                                            "排序须为 0–%d 的整数。",
                                            "The position must be a whole number from 0 to %d.")
                                    .with(LAST_POSITION)));
        }
        return wanted;
    }

    /** The site reads all topics again with whatever it is nudged about; one document is enough. */
    @SuppressWarnings("unchecked")
    private void nudge(Slug slug) {
        List<UUID> filed =
                database.createNativeQuery(
                                "select document_id from live_topic where topic = :topic limit 1",
                                UUID.class)
                        .setParameter("topic", slug.value())
                        .getResultList();
        if (!filed.isEmpty()) {
            var version =
                    (Long)
                            database.createNativeQuery("select nextval('live_version')", Long.class)
                                    .getSingleResult();
            outbox.enqueue(List.of(new Outbox.Nudge(new DocumentId(filed.getFirst()), version)));
        }
    }
}
