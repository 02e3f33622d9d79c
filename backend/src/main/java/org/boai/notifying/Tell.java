package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.boai.audit.Act;
import org.boai.document.DocumentId;
import org.boai.language.Language;
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

    void all(Act act, NotificationKind kind, Set<PersonId> concerned, String detail) {
        concerned.stream()
                .filter(person -> !person.equals(act.actor().id()))
                .forEach(person -> one(act, kind, person, detail));
    }

    private void one(Act act, NotificationKind kind, PersonId person, String detail) {
        var told = new Notification();
        told.personId = person.value();
        told.kind = kind;
        told.documentId = act.document().value();
        told.detail = detail;
        told.createdAt = clock.instant();
        told.persist();
        if (config.from().isPresent()) {
            MailChoice.<MailChoice>findByIdOptional(person.value())
                    .filter(choice -> choice.kinds.contains(kind))
                    .ifPresent(
                            choice ->
                                    write(
                                            people.languageOf(person),
                                            choice.address,
                                            kind,
                                            detail,
                                            act.document()));
        }
    }

    private void write(
            Language language,
            String address,
            NotificationKind kind,
            String detail,
            DocumentId document) {
        var what = WORDS.get(key(kind, detail)).in(language);
        mail.add(
                address,
                WORDS.get("subject", name(language), what).in(language),
                WORDS.get("body", what, settings.publicUrl(), document).in(language));
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
            case SENT_BACK, APPROVED, PUBLISHED, SCHEDULE_MISSED, PARKED, REREAD, REREAD_LATE ->
                    kind.name();
        };
    }
}
