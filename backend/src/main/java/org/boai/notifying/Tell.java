package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.language.Language;
import org.boai.notifying.News.Subject;
import org.boai.people.People;
import org.boai.site.view.SiteSettings;
import org.boai.wording.Wording;
import org.boai.workflow.PersonId;

/**
 * Writes what is told: at the desk always, by mail to those who asked for it. No mail holds a word
 * of a text or its title: mail servers keep what passes through them (PUB-05). Mail is in the
 * language of who gets it.
 */
@ApplicationScoped
class Tell {
    private static final Wording WORDS = Wording.of("mail");

    private final People people;
    private final MailQueue mail;
    private final MailConfig config;
    private final SiteSettings settings;
    private final Clock clock;

    Tell(People people, MailQueue mail, MailConfig config, SiteSettings settings, Clock clock) {
        this.people = people;
        this.mail = mail;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells whoever of these is still here, but for who did it. */
    void all(Actor by, News news, Set<PersonId> concerned) {
        concerned.stream()
                .filter(person -> !person.equals(by.id()))
                .map(people::withId)
                .flatMap(Optional::stream)
                .forEach(person -> one(person, news));
    }

    private void one(Actor person, News news) {
        var told = new Notification();
        told.personId = person.id().value();
        told.kind = news.kind();
        switch (news.about()) {
            case Subject.OfDocument(var document) -> told.documentId = document.value();
            case Subject.OfBundle(var bundle) -> told.bundleId = bundle;
        }
        told.detail = news.detail().zh();
        told.detailEn = news.detail().en().equals(told.detail) ? null : news.detail().en();
        told.createdAt = clock.instant();
        told.persist();
        if (config.from().isPresent()) {
            MailChoice.<MailChoice>findByIdOptional(person.id().value())
                    .filter(choice -> choice.includes(news.kind(), person))
                    .ifPresent(
                            choice -> write(people.languageOf(person.id()), choice.address, news));
        }
    }

    private void write(Language language, String address, News news) {
        var what = WORDS.get(key(news.kind(), news.detail().zh())).in(language);
        mail.add(
                address,
                WORDS.get("subject", name(language), what).in(language),
                WORDS.get("body", what, settings.publicUrl(), news.about().path()).in(language));
    }

    private String name(Language language) {
        return switch (language) {
            case ZH -> settings.nameZh();
            case EN -> settings.nameEn();
        };
    }

    private static String key(NotificationKind kind, String detail) {
        return switch (kind) {
            case WAITS, URGENT -> kind + "." + Task.valueOf(detail);
            case SENT_BACK,
                    APPROVED,
                    PUBLISHED,
                    WITHDRAWN,
                    SCHEDULE_MISSED,
                    WITHDRAWAL_MISSED,
                    BUNDLE_MISSED,
                    COMMENTED,
                    ANSWERED,
                    PARKED,
                    REREAD,
                    REREAD_LATE ->
                    kind.name();
        };
    }
}
