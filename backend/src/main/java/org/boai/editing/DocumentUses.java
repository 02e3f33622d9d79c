package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.boai.document.Address;
import org.boai.document.DocumentId;
import org.boai.document.Slug;

/** Which documents refer to a document: by its identity, or by a link to an address of it. */
@ApplicationScoped
public class DocumentUses {
    private static final String REFERS =
            "jsonb_path_exists(%s, '$.** ? (@ == $id)', cast(:me as jsonb))";
    private static final String LINKS =
            """
            exists (select from jsonb_path_query(%s, '$.**.href') link,
                        unnest(cast(:paths as text[])) path
                    where starts_with(link #>> '{}', path) or link #>> '{}' = rtrim(path, '/'))
            """;
    private static final String DRAFT = "w.content";

    /** A live item is kept as text, in which few have the words that are looked for. */
    private static final String LIVE = "cast(l.body -> 'content' as jsonb)";

    private static final String LIVE_REFERS =
            "case when strpos(cast(l.body as text), :content) > 0 then %s else false end"
                    .formatted(REFERS.formatted(LIVE));
    private static final String LIVE_LINKS =
            """
            case when exists (select from unnest(cast(:paths as text[])) path
                              where strpos(cast(l.body as text), rtrim(path, '/')) > 0)
                 then %s else false end
            """
                    .formatted(LINKS.formatted(LIVE));
    private static final String USES =
            """
            select id, title, trashed, live_refers, live_links, draft_refers, draft_links from (
                select d.id, d.title, d.trashed_at is not null trashed,
                    exists (select from live_item l where l.document_id = d.id
                            and l.state = 'PUBLISHED' and %s) live_refers,
                    exists (select from live_item l where l.document_id = d.id
                            and (l.state = 'PUBLISHED' and %s
                                 or l.state = 'WITHDRAWN'
                                    and l.outline ->> 'replacement' = any (cast(:paths as text[]))))
                        live_links,
                    exists (select from working_copy w where w.document_id = d.id and %s)
                        draft_refers,
                    exists (select from working_copy w where w.document_id = d.id and %s)
                        draft_links
                from document d where d.id <> :document) uses
            where live_refers or live_links or draft_refers or draft_links
            order by title, id limit 100
            """
                    .formatted(
                            LIVE_REFERS,
                            LIVE_LINKS,
                            REFERS.formatted(DRAFT),
                            LINKS.formatted(DRAFT));

    private final EntityManager database;

    DocumentUses(EntityManager database) {
        this.database = database;
    }

    /**
     * A document that refers to another one.
     *
     * @param live what the public sees refers to it as an embed, a correction or a related document
     * @param liveLinks what the public sees links to it
     * @param draft the working copy refers to it
     * @param draftLinks the working copy links to it
     */
    public record Use(
            DocumentId document,
            String title,
            boolean trashed,
            boolean live,
            boolean liveLinks,
            boolean draft,
            boolean draftLinks) {}

    /**
     * At most 100, by title.
     *
     * @throws org.boai.refusal.Refused {@code not-found}
     */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<Use> of(DocumentId id) {
        var document = Document.get(id);
        List<Object[]> rows =
                database.createNativeQuery(USES, Object[].class)
                        .setParameter("document", id.value())
                        .setParameter("me", "{\"id\":\"" + document.content() + "\"}")
                        .setParameter("content", document.content().toString())
                        .setParameter("paths", paths(document))
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Use(
                                        new DocumentId((UUID) row[0]),
                                        (String) row[1],
                                        (Boolean) row[2],
                                        (Boolean) row[3],
                                        (Boolean) row[4],
                                        (Boolean) row[5],
                                        (Boolean) row[6]))
                .toList();
    }

    /** All addresses that lead to it: of the draft, of the live item, and former ones. */
    @SuppressWarnings("unchecked")
    private String[] paths(Document document) {
        List<String> slugs =
                database.createNativeQuery(
                                """
                                select slug from live_item where document_id = :document
                                union select slug from live_redirect where document_id = :document
                                """,
                                String.class)
                        .setParameter("document", document.id)
                        .getResultList();
        return Stream.concat(Stream.of(document.slug), slugs.stream())
                .distinct()
                .map(slug -> new Address(document.kind, document.locale, new Slug(slug)))
                .map(address -> address.path().value())
                .toArray(String[]::new);
    }
}
