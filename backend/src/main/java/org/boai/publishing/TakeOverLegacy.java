package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.content.ContentJson;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.Sha256;
import org.boai.editing.Document;
import org.boai.language.Bilingual;
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
    /**
     * The text was sent with the live items and is copied from there: it is long and comes once.
     */
    private static final String COPY =
            """
            insert into working_copy (document_id, content, schema_version, revision, change_note,
                                      updated_by, updated_at)
            select document_id, cast(body -> 'content' as jsonb), :schema, 1, '', :actor, :at
            from live_item where document_id = any (:documents)
            """;

    private static final String CUT =
            """
            insert into edition (id, document_id, number, content, schema_version, content_hash,
                                 reason, change_note, author_id, created_at)
            select taken.edition, copy.document_id, :number, copy.content, copy.schema_version, taken.hash,
                   'IMPORTED', copy.change_note, copy.updated_by, copy.updated_at
            from unnest(cast(:editions as uuid[]), cast(:documents as uuid[]), cast(:hashes as text[]))
                 taken (edition, document, hash)
            join working_copy copy on copy.document_id = taken.document
            """;

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

    private static final int FIRST = 1;

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
            UUID edition,
            Sha256 hash,
            LegacyOrigin origin) {}

    /**
     * @throws Refused {@code administrator-may-not-review}, {@code forbidden}
     */
    public static void requireRight(Actor actor) {
        if (actor.has(Role.ADMIN)) {
            throw Reviews.refused(ReviewRefusal.ADMINISTRATOR);
        }
        if (!actor.has(Role.FINAL_REVIEWER)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以导入历史稿件，并由其署名负责。",
                                    "Only a final reviewer may import earlier articles and answers for them by name.")));
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
        rows.insertMultiple(taken.stream().map(Taken::origin).toList());
        var versions = live.nextVersions(taken.size()).iterator();
        live.publishMany(taken.stream().map(one -> item(one, versions.next())).toList());
        keep(actor, taken, now);
        audit.recordAll(
                actor,
                "import",
                taken.stream().map(one -> audited(one.document(), one.origin())).toList());
    }

    /** Gives the documents of live items their working copies and first editions. */
    private void keep(Actor actor, List<Taken> taken, Instant now) {
        var documents = taken.stream().map(one -> one.document().id).toArray(UUID[]::new);
        var editions = taken.stream().map(Taken::edition).toArray(UUID[]::new);
        rows.createNativeMutationQuery(COPY)
                .setParameter("schema", ContentJson.SCHEMA_VERSION)
                .setParameter("actor", actor.id().value())
                .setParameter("at", now)
                .setParameter("documents", documents)
                .executeUpdate();
        rows.createNativeMutationQuery(CUT)
                .setParameter("editions", editions)
                .setParameter("documents", documents)
                .setParameter("number", FIRST)
                .setParameter(
                        "hashes",
                        taken.stream().map(one -> one.hash().hex()).toArray(String[]::new))
                .executeUpdate();
        rows.createNativeMutationQuery(GO_LIVE).setParameter("editions", editions).executeUpdate();
        rows.createNativeMutationQuery(RECORD_PUBLICATION)
                .setParameter("editions", editions)
                .setParameter("at", now)
                .executeUpdate();
    }

    private static Audit.About audited(Document document, LegacyOrigin origin) {
        return new Audit.About(
                document.documentId(),
                Map.of("legacyId", origin.legacyId, "source", origin.source));
    }

    private static Taken take(Actor actor, String source, LegacyArticle article, Instant now) {
        var document = document(actor, article, now);
        return new Taken(
                article,
                document,
                UUID.randomUUID(),
                ContentJson.hash(article.content()),
                origin(actor, source, document, article, now));
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
                FIRST,
                taken.hash(),
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
