package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.Kind;
import org.boai.document.Slug;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Adds a topic to the managed list; an editor's act, because readers see the list. */
@ApplicationScoped
public class AddTopic {
    private final EditingRights rights;
    private final Topics topics;
    private final Audit audit;

    AddTopic(EditingRights rights, Topics topics, Audit audit) {
        this.rights = rights;
        this.topics = topics;
        this.audit = audit;
    }

    /** A topic with its names, each of 1 to 40 characters. */
    public record NewTopic(Slug slug, String nameZh, String nameEn) {}

    /**
     * @throws Refused {@code forbidden}, {@code invalid-input} for a bad name or a slug in use
     */
    @Transactional
    public void as(Actor actor, NewTopic wanted) {
        rights.requireWriting(actor, Kind.ARTICLE);
        var zh = TopicText.name("zh", wanted.nameZh());
        var en = TopicText.name("en", wanted.nameEn());
        if (!topics.add(wanted.slug(), zh, en)) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "slug",
                            new Bilingual(
                                    "已有这个网址名的主题。请直接使用，或换一个网址名。",
                                    "A topic with this slug exists already. Use it, or choose another slug.")));
        }
        audit.record(actor, "add-topic", Map.of("slug", wanted.slug().value()));
    }
}
