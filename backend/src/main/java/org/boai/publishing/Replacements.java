package org.boai.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import org.boai.document.Address;
import org.boai.document.ContentLocale;
import org.boai.document.Kind;
import org.boai.document.SitePath;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jspecify.annotations.Nullable;

/** Where readers of a withdrawn page may be led: to something that is there. */
@ApplicationScoped
class Replacements {
    private static final String IS_LIVE =
            """
            select exists (select 1 from live_item
                where kind = :kind and locale = :locale and slug = :slug and state = 'PUBLISHED')
            """;

    private static final String TOPICS = "topics/";

    private final EntityManager database;

    Replacements(EntityManager database) {
        this.database = database;
    }

    /**
     * @throws Refused {@code invalid-input} unless it is a live document, a list or a topic
     */
    void require(@Nullable SitePath path) {
        if (path != null && !isThere(path)) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "replacement",
                            new Bilingual(
                                            "替代页面 %s 没有公开。请打开那一页的公开页面，复制它的网址。",
                                            "The replacement %s is not public. Open its public page and copy the address.")
                                    .with(path)));
        }
    }

    /** One that was chosen earlier, unless it has gone meanwhile. */
    @Nullable SitePath ifThere(@Nullable String chosen) {
        var path = chosen == null ? null : new SitePath(chosen);
        return path != null && isThere(path) ? path : null;
    }

    private boolean isThere(SitePath path) {
        return isList(path) || isTopic(path) || isLive(path);
    }

    private static boolean isList(SitePath path) {
        return Arrays.stream(ContentLocale.values())
                .anyMatch(
                        locale ->
                                path.value().equals(locale.root())
                                        || Arrays.stream(Kind.values())
                                                .map(kind -> locale.root() + kind.segment() + "/")
                                                .anyMatch(path.value()::equals));
    }

    private boolean isTopic(SitePath path) {
        return Arrays.stream(ContentLocale.values())
                .map(locale -> locale.root() + TOPICS)
                .filter(path.value()::startsWith)
                .map(root -> path.value().substring(root.length()).replaceAll("/$", ""))
                .anyMatch(this::isTopic);
    }

    private boolean isTopic(String slug) {
        return is(
                database.createNativeQuery(
                                "select exists (select 1 from topic where slug = :slug)",
                                Boolean.class)
                        .setParameter("slug", slug)
                        .getSingleResult());
    }

    private boolean isLive(SitePath path) {
        return Address.at(path).map(this::isLive).orElse(false);
    }

    private boolean isLive(Address address) {
        return is(
                database.createNativeQuery(IS_LIVE, Boolean.class)
                        .setParameter("kind", address.kind().name())
                        .setParameter("locale", address.locale().name())
                        .setParameter("slug", address.slug().value())
                        .getSingleResult());
    }

    private static boolean is(Object answer) {
        return Boolean.TRUE.equals(answer);
    }
}
