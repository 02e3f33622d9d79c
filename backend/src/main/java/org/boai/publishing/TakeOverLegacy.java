package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.ContentJson;
import org.boai.document.ContentLocale;
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
import org.hibernate.StatelessSession;

/**
 * Publishes articles of an older site in one act of a named holder of the final review: they show
 * their original date and source instead of reviewers (PUB-07).
 */
@ApplicationScoped
public class TakeOverLegacy {
    private static final String GO_LIVE =
            """
            update document set live_edition_id = edition.id
            from edition
            where edition.document_id = document.id and edition.id = any (:editions)
            """;

    private static final String RECORD_PUBLICATION =
            """
            insert into publication (document_id, edition_id, published_at, change_note)
            select document_id, id, :at, change_note from edition where id = any (:editions)
            """;

    private final PutLiveItem live;
    private final StatelessSession rows;
    private final Audit audit;
    private final Clock clock;

    TakeOverLegacy(PutLiveItem live, StatelessSession rows, Audit audit, Clock clock) {
        this.live = live;
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** All rows that one article becomes, written with those of the others: a set at a time. */
    private record Taken(
            LegacyArticle article,
            Document document,
            WorkingCopy copy,
            Edition edition,
            LegacyOrigin origin) {}

    /**
     * @throws Refused {@code administrator-may-not-review}, {@code forbidden}
     */
    public static void requireRight(Actor actor) {
        if (actor.has(Role.ADMIN)) {
            throw Reviews.refused(ReviewRefusal.ADMINISTRATOR);
        }
        if (!actor.has(Role.FINAL_REVIEWER)) {
            throw new Refused(new Refusal.Forbidden("只有终审人员可以导入历史稿件，并由其署名负责。"));
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
        var taken = articles.stream().map(article -> take(actor, source, article, now)).toList();
        rows.insertMultiple(taken.stream().map(Taken::document).toList());
        rows.insertMultiple(taken.stream().map(Taken::copy).toList());
        rows.insertMultiple(taken.stream().map(Taken::edition).toList());
        rows.insertMultiple(taken.stream().map(Taken::origin).toList());
        rows.createNativeMutationQuery(GO_LIVE)
                .setParameter("editions", ids(taken, one -> one.edition().id))
                .executeUpdate();
        rows.createNativeMutationQuery(RECORD_PUBLICATION)
                .setParameter("editions", ids(taken, one -> one.edition().id))
                .setParameter("at", now)
                .executeUpdate();
        audit.recordAll(
                actor,
                "import",
                taken.stream().map(one -> audited(one.document(), one.origin())).toList());
        var versions = live.nextVersions(taken.size()).iterator();
        live.publishMany(taken.stream().map(one -> item(one, versions.next())).toList());
    }

    private static UUID[] ids(List<Taken> taken, Function<Taken, UUID> id) {
        return taken.stream().map(id).toArray(UUID[]::new);
    }

    private static Audit.About audited(Document document, LegacyOrigin origin) {
        return new Audit.About(
                document.documentId(),
                Map.of("legacyId", origin.legacyId, "source", origin.source));
    }

    private static Taken take(Actor actor, String source, LegacyArticle article, Instant now) {
        var document = document(actor, article, now);
        var copy = copy(actor, document, article, now);
        var edition = Edition.imported(copy, now);
        return new Taken(
                article, document, copy, edition, origin(actor, source, document, article, now));
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
        return copy;
    }

    private static LegacyOrigin origin(
            Actor actor, String source, Document document, LegacyArticle article, Instant now) {
        var origin = new LegacyOrigin();
        origin.documentId = document.id;
        origin.legacyId = article.legacyId();
        origin.source = source;
        origin.originallyPublishedAt = article.publishedAt();
        origin.importedAt = now;
        origin.importer = actor.name();
        return origin;
    }

    private static Published item(Taken taken, long version) {
        var document = taken.document();
        var origin = taken.origin();
        return new Published(
                document.documentId(),
                document.content(),
                document.address(),
                version,
                List.of(),
                taken.article().content(),
                taken.edition().number,
                taken.edition().hash(),
                origin.importedAt,
                origin.importedAt,
                List.of(),
                new Origin.Imported(
                        origin.importer,
                        origin.importedAt,
                        origin.originallyPublishedAt,
                        origin.source));
    }
}
