package org.boai.composing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.document.ContentLocale;
import org.boai.document.DocumentId;
import org.boai.language.Bilingual;
import org.boai.outbox.Outbox;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.site.index.Composition;
import org.boai.workflow.Role;
import org.jspecify.annotations.Nullable;

/**
 * Puts live documents on the home page of a language. Who decides what becomes public decides what
 * the public sees first: a holder of 终审, never the administrator.
 */
@ApplicationScoped
public class ComposeHome {
    private final EntityManager database;
    private final HomeSlots slots;
    private final Outbox outbox;
    private final Audit audit;

    ComposeHome(EntityManager database, HomeSlots slots, Outbox outbox, Audit audit) {
        this.database = database;
        this.slots = slots;
        this.outbox = outbox;
        this.audit = audit;
    }

    /**
     * What is wanted of a home page.
     *
     * @param revision the one that was looked at
     * @param lead null for the newest article
     * @param featured at most {@value Composition#FEATURED}, in their order
     */
    public record Wanted(
            ContentLocale locale,
            long revision,
            @Nullable DocumentId lead,
            List<DocumentId> featured) {

        List<DocumentId> all() {
            var all = new ArrayList<DocumentId>();
            if (lead != null) {
                all.add(lead);
            }
            all.addAll(featured);
            return all;
        }
    }

    /**
     * @throws Refused {@code forbidden}
     */
    public static void requireRight(Actor actor) {
        if (!mayCompose(actor)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有终审人员可以编排首页。",
                                    "Only final reviewers may compose the home page.")));
        }
    }

    public static boolean mayCompose(Actor actor) {
        return actor.has(Role.FINAL_REVIEWER) && !actor.has(Role.ADMIN);
    }

    /**
     * @throws Refused {@code forbidden}; {@code stale-revision} when somebody composed it
     *     meanwhile; {@code invalid-input} for a document that is not live in this language, stands
     *     twice, or has no place
     */
    @Transactional
    public void as(Actor actor, Wanted wanted) {
        requireRight(actor);
        requireCurrent(wanted);
        requireLive(wanted);
        var before = slots.chosen(wanted.locale());
        write(wanted);
        nudge(before, wanted);
        audit.record(actor, "compose-home", said(wanted));
    }

    private void requireCurrent(Wanted wanted) {
        var current =
                (Long)
                        database.createNativeQuery(
                                        """
                                        select revision from home_page where locale = :locale for update
                                        """,
                                        Long.class)
                                .setParameter("locale", wanted.locale().name())
                                .getSingleResult();
        if (current != wanted.revision()) {
            throw new Refused(new Refusal.Stale(wanted.revision(), current));
        }
    }

    private void requireLive(Wanted wanted) {
        var all = wanted.all();
        if (wanted.featured().size() > Composition.FEATURED) {
            throw invalid(
                    new Bilingual(
                                    "推荐位最多 %d 个。请去掉几个。",
                                    "At most %d documents can be featured. Take some out.")
                            .with(Composition.FEATURED));
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw invalid(
                    new Bilingual(
                            "同一篇文稿选了两次。请每个位置选不同的文稿。",
                            "A document is chosen twice. Choose another for each place."));
        }
        var live =
                database.createNativeQuery(
                                """
                                select document_id from live_item
                                where state = 'PUBLISHED' and locale = :locale
                                  and document_id = any (cast(:documents as uuid[]))
                                """,
                                UUID.class)
                        .setParameter("locale", wanted.locale().name())
                        .setParameter("documents", ids(all))
                        .getResultList();
        if (live.size() < all.size()) {
            throw invalid(
                    new Bilingual(
                            "所选文稿有的已不在网站上，或是另一种语言的。请重新选择。",
                            "One of the chosen documents is no longer public, or is in the other language. Choose again."));
        }
    }

    private void write(Wanted wanted) {
        var locale = wanted.locale().name();
        database.createNativeQuery("delete from home_slot where locale = :locale")
                .setParameter("locale", locale)
                .executeUpdate();
        int first = wanted.lead() == null ? HomeSlots.LEAD + 1 : HomeSlots.LEAD;
        database.createNativeQuery(
                        """
                        insert into home_slot (locale, place, document_id)
                        select :locale, :first + chosen.position - 1, chosen.document_id
                        from unnest(cast(:documents as uuid[])) with ordinality
                            as chosen (document_id, position)
                        """)
                .setParameter("locale", locale)
                .setParameter("first", first)
                .setParameter("documents", ids(wanted.all()))
                .executeUpdate();
        database.createNativeQuery(
                        "update home_page set revision = revision + 1 where locale = :locale")
                .setParameter("locale", locale)
                .executeUpdate();
    }

    /** The site looks at the composition again with every document that it is nudged about. */
    @SuppressWarnings("unchecked")
    private void nudge(List<HomeSlots.Chosen> before, Wanted wanted) {
        Set<DocumentId> moved = new LinkedHashSet<>(wanted.all());
        before.forEach(one -> moved.add(one.offer().document()));
        if (moved.isEmpty()) {
            return;
        }
        // Of a version of its own: a delivery that read the old composition must not count for it.
        List<Long> versions =
                database.createNativeQuery(
                                "select nextval('live_version') from generate_series(1, :count)",
                                Long.class)
                        .setParameter("count", moved.size())
                        .getResultList();
        var next = versions.iterator();
        outbox.enqueue(moved.stream().map(one -> new Outbox.Nudge(one, next.next())).toList());
    }

    private static Map<String, String> said(Wanted wanted) {
        return Map.of(
                "locale",
                wanted.locale().tag(),
                "lead",
                wanted.lead() == null ? "" : wanted.lead().toString(),
                "featured",
                wanted.featured().stream()
                        .map(DocumentId::toString)
                        .collect(Collectors.joining(" ")));
    }

    private static UUID[] ids(List<DocumentId> documents) {
        return documents.stream().map(DocumentId::value).toArray(UUID[]::new);
    }

    private static Refused invalid(Bilingual why) {
        return new Refused(new Refusal.InvalidInput("slot", why));
    }
}
