package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Set;
import org.boai.audit.Act;
import org.boai.document.DocumentId;
import org.boai.site.view.SiteSettings;
import org.boai.workflow.PersonId;

/**
 * Writes what is told: at the desk always, by mail to those who asked for it. No mail holds a word
 * of a text or its title: mail servers keep what passes through them (PUB-05).
 */
@ApplicationScoped
class Tell {
    private final MailQueue mail;
    private final MailConfig config;
    private final SiteSettings settings;
    private final Clock clock;

    Tell(MailQueue mail, MailConfig config, SiteSettings settings, Clock clock) {
        this.mail = mail;
        this.config = config;
        this.settings = settings;
        this.clock = clock;
    }

    void all(Act act, NotificationKind kind, Set<PersonId> people, String detail) {
        people.stream()
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
                    .ifPresent(choice -> write(choice.address, kind, detail, act.document()));
        }
    }

    private void write(String address, NotificationKind kind, String detail, DocumentId document) {
        var what =
                switch (kind) {
                    case WAITS -> "有一篇文稿等您" + detail;
                    case SENT_BACK -> "您的一篇文稿被退回修改";
                    case APPROVED -> "您的一篇文稿三审已通过";
                    case PUBLISHED -> "您的一篇文稿已发布";
                    case SCHEDULE_MISSED -> "有一篇文稿没有按时发布";
                    case PARKED -> "有一篇已发布的文稿没有送到网站";
                    case URGENT -> "应急：有一篇文稿等您" + detail;
                    case REREAD -> "有一篇应急稿已发布，请在 24 小时内全文复读";
                    case REREAD_LATE -> "有一篇应急稿的复读已逾期";
                };
        var body =
                """
                %s。请登录编辑台查看:
                %s/admin/documents/%s

                这封邮件由系统发出，请不要回复。不想再收到，请在编辑台的“通知”里更改。
                """
                        .formatted(what, settings.publicUrl(), document);
        mail.add(address, "【%s】%s".formatted(settings.nameZh(), what), body);
    }
}
