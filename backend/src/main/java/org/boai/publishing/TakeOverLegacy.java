package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.ContentJson;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.document.Kind;
import org.boai.editing.Document;
import org.boai.editing.Edition;
import org.boai.editing.WorkingCopy;
import org.boai.liveitem.Origin;
import org.boai.liveitem.Published;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.reviewing.Reviews;
import org.boai.workflow.DraftStage;
import org.boai.workflow.PublicState;
import org.boai.workflow.ReviewRefusal;
import org.boai.workflow.Role;

/**
 * Publishes articles of an older site in one act of a named holder of the final review: they show
 * their original date and source instead of reviewers (PUB-07).
 */
@ApplicationScoped
public class TakeOverLegacy {
    private final PutLiveItem live;
    private final Audit audit;
    private final Clock clock;

    TakeOverLegacy(PutLiveItem live, Audit audit, Clock clock) {
        this.live = live;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code administrator-may-not-review}, {@code forbidden}
     */
    public static void requireRight(Actor actor) {
        if (actor.has(Role.ADMIN)) {
            throw Reviews.refused(ReviewRefusal.ADMINISTRATOR);
        }
        if (!actor.has(Role.FINAL_REVIEWER)) {
            throw new Refused(new Refusal.Forbidden("只有终审人员可以导入历史稿件,并由其署名负责。"));
        }
    }

    /**
     * Takes all of them over, or none. None of their ids and addresses may be in use.
     *
     * @param source the older site, as readers should see it
     * @throws Refused as {@link #requireRight}
     */
    @Transactional
    public void as(Actor actor, String source, List<LegacyArticle> articles) {
        requireRight(actor);
        var now = clock.instant();
        var items = new ArrayList<Published>();
        for (var article : articles) {
            var document = document(actor, article, now);
            var edition = Edition.imported(copy(actor, document, article, now), now);
            document.liveEditionId = edition.id;
            origin(actor, source, document, article, now);
            Publication.record(edition, now);
            items.add(item(actor, source, document, edition, article, now));
            audit.record(
                    actor,
                    "import",
                    document.documentId(),
                    Map.of("legacyId", article.legacyId(), "source", source));
        }
        live.publish(items);
    }

    private static Document document(Actor actor, LegacyArticle article, Instant now) {
        var document = new Document();
        document.id = UUID.randomUUID();
        document.contentId = UUID.randomUUID();
        document.kind = Kind.ARTICLE;
        document.locale = ContentLocale.ZH_CN;
        document.slug = article.slug().value();
        document.title = article.content().title();
        document.stage = DraftStage.WRITING;
        document.publicState = PublicState.LIVE;
        document.createdBy = actor.id().value();
        document.createdAt = now;
        document.updatedAt = now;
        document.persist();
        return document;
    }

    private static WorkingCopy copy(
            Actor actor, Document document, LegacyArticle article, Instant now) {
        var copy = new WorkingCopy();
        copy.documentId = document.id;
        copy.content = article.content();
        copy.schemaVersion = ContentJson.SCHEMA_VERSION;
        copy.revision = 1;
        copy.changeNote = "";
        copy.writers = new HashSet<>();
        copy.updatedBy = actor.id().value();
        copy.updatedAt = now;
        copy.persist();
        return copy;
    }

    private static void origin(
            Actor actor, String source, Document document, LegacyArticle article, Instant now) {
        var origin = new LegacyOrigin();
        origin.documentId = document.id;
        origin.legacyId = article.legacyId();
        origin.source = source;
        origin.originallyPublishedAt = article.publishedAt();
        origin.importedAt = now;
        origin.importer = actor.name();
        origin.persist();
    }

    private Published item(
            Actor actor,
            String source,
            Document document,
            Edition edition,
            LegacyArticle article,
            Instant now) {
        return new Published(
                new DocumentId(document.id),
                document.content(),
                new Address(document.kind, document.locale, article.slug()),
                live.nextVersion(),
                List.of(),
                article.content(),
                edition.number,
                edition.hash(),
                now,
                now,
                List.of(),
                new Origin.Imported(actor.name(), now, article.publishedAt(), source));
    }
}
