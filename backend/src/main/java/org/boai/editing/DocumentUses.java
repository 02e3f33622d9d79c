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
    /** Each part is found by an index: the texts themselves are too many to be read. */
    private static final String USES =
            """
            with live_refers as (
                    select document_id from live_item
                    where state = 'PUBLISHED' and mentions @> array[cast(:content as text)]),
                live_links as (
                    select document_id from live_item
                    where state = 'PUBLISHED' and mentions && cast(:pages as text[])
                    union
                    select document_id from live_item
                    where state = 'WITHDRAWN'
                      and outline ->> 'replacement' = any (cast(:paths as text[]))),
                draft_refers as (
                    select document_id from working_copy
                    where mentions @> array[cast(:content as text)]),
                draft_links as (
                    select document_id from working_copy
                    where mentions && cast(:pages as text[]))
            select id, title, trashed_at is not null, id in (table live_refers),
                id in (table live_links), id in (table draft_refers), id in (table draft_links)
            from document
            where id <> :document
              and id in (table live_refers union table live_links
                         union table draft_refers union table draft_links)
            order by title, id limit 100
            """;

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
        var paths = paths(document);
        List<Object[]> rows =
                database.createNativeQuery(USES, Object[].class)
                        .setParameter("document", id.value())
                        .setParameter("content", document.content().toString())
                        .setParameter("paths", paths.toArray(String[]::new))
                        .setParameter("pages", pages(paths))
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
    private List<String> paths(Document document) {
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
                .toList();
    }

    /** As the database keeps what a text links to: without the stroke at the end. */
    private static String[] pages(List<String> paths) {
        return paths.stream().map(path -> path.replaceFirst("/$", "")).toArray(String[]::new);
    }
}
