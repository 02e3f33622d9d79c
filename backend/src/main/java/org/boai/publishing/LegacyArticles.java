package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.boai.document.Sha256;
import org.boai.document.Slug;

/** Which articles of an older site are here already, and which addresses are taken. */
@ApplicationScoped
public class LegacyArticles {
    private static final String KNOWN =
            """
            select origin.legacy_id, edition.content_hash from legacy_origin origin
            join edition on edition.document_id = origin.document_id and edition.number = 1
            where origin.legacy_id = any (cast(:ids as text[]))
            """;

    private static final String TAKEN =
            """
            select slug from document
            where kind = 'ARTICLE' and locale = 'ZH_CN' and slug = any (cast(:slugs as text[]))
            union select slug from live_item
            where kind = 'ARTICLE' and locale = 'ZH_CN' and slug = any (cast(:slugs as text[]))
            union select slug from live_redirect
            where kind = 'ARTICLE' and locale = 'ZH_CN' and slug = any (cast(:slugs as text[]))
            """;

    private final EntityManager database;

    LegacyArticles(EntityManager database) {
        this.database = database;
    }

    /** The content hash with which each of these ids was taken over; others are left out. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Map<String, Sha256> known(Collection<String> ids) {
        List<Tuple> rows =
                database.createNativeQuery(KNOWN, Tuple.class)
                        .setParameter("ids", ids.toArray(String[]::new))
                        .getResultList();
        var known = new HashMap<String, Sha256>();
        rows.forEach(
                row -> known.put(row.get(0, String.class), new Sha256(row.get(1, String.class))));
        return known;
    }

    /** Those of these slugs that another document has or had. */
    @Transactional
    @SuppressWarnings("unchecked")
    public Set<Slug> taken(Collection<Slug> slugs) {
        List<String> rows =
                database.createNativeQuery(TAKEN, String.class)
                        .setParameter(
                                "slugs", slugs.stream().map(Slug::value).toArray(String[]::new))
                        .getResultList();
        var taken = new HashSet<Slug>();
        rows.forEach(slug -> taken.add(new Slug(slug)));
        return taken;
    }
}
