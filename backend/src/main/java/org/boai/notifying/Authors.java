package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.boai.document.DocumentId;
import org.boai.workflow.PersonId;

/** Whose text a document is. */
@ApplicationScoped
class Authors {
    private static final String AUTHORS =
            """
            select created_by from document where id = :document
            union
            select person_id from working_copy_writer where document_id = :document
            union
            select writer.person_id
            from document join edition_writer writer
                on writer.edition_id = coalesce(submitted_edition_id, live_edition_id)
            where document.id = :document
            """;

    private final EntityManager database;

    Authors(EntityManager database) {
        this.database = database;
    }

    /** Who began it and who changed it since it was published last, or for this publication. */
    @SuppressWarnings("unchecked")
    Set<PersonId> of(DocumentId document) {
        var authors = new HashSet<PersonId>();
        database.createNativeQuery(AUTHORS, UUID.class)
                .setParameter("document", document.value())
                .getResultList()
                .forEach(id -> authors.add(new PersonId((UUID) id)));
        return authors;
    }
}
