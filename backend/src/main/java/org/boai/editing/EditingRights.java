package org.boai.editing;

import jakarta.enterprise.context.ApplicationScoped;
import org.boai.audit.Actor;
import org.boai.document.Kind;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/**
 * Who may write which kind. Reviewers may correct a text, and then count as its writers (PUB-01).
 */
@ApplicationScoped
public class EditingRights {

    public boolean mayWrite(Actor actor, Kind kind) {
        var editor =
                actor.hasAny(
                        Role.WRITER,
                        Role.FIRST_REVIEWER,
                        Role.SECOND_REVIEWER,
                        Role.FINAL_REVIEWER);
        return switch (kind) {
            case ARTICLE, CAMPAIGN, EDUCATION_KIT, PAGE -> editor;
            case PRESS_RELEASE -> editor || actor.has(Role.SPOKESPERSON);
            case DISCLOSURE_NOTICE -> editor || actor.has(Role.FINANCE_ENTRY);
        };
    }

    /**
     * @throws Refused {@code forbidden}
     */
    public void requireWriting(Actor actor, Kind kind) {
        if (!mayWrite(actor, kind)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "您没有撰写这类文稿的权限，请联系系统管理员。",
                                    "You may not write documents of this kind. Ask a system administrator for the role.")));
        }
    }

    /**
     * Whether drafts, their reviews and their history may be read. Accounts and concerns are
     * settled without them, and what is not yet public may hold what is never to be (PUB-05).
     */
    public boolean mayRead(Actor actor) {
        return actor.hasAny(
                Role.WRITER,
                Role.FIRST_REVIEWER,
                Role.SECOND_REVIEWER,
                Role.FINAL_REVIEWER,
                Role.SPOKESPERSON,
                Role.FINANCE_ENTRY,
                Role.FINANCE_CHECK,
                Role.SUPERVISOR);
    }

    /**
     * @throws Refused {@code forbidden}
     */
    public void requireReading(Actor actor) {
        if (!mayRead(actor)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "您没有查看未公开文稿的权限，请联系系统管理员。",
                                    "You may not read documents that are not public. Ask a system administrator for the role.")));
        }
    }
}
