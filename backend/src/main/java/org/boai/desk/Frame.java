package org.boai.desk;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import org.boai.audit.Actor;
import org.boai.composing.ComposeHome;
import org.boai.document.Kind;
import org.boai.editing.EditingRights;
import org.boai.language.Language;
import org.boai.notifying.Notifications;
import org.boai.people.CurrentActor;
import org.boai.workflow.Role;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of the desk.
 *
 * @param actor who is signed in, or null before that
 * @param csrf what each form must carry
 * @param done what has just been done, to be said once; empty for nothing
 * @param reads whether the person may read drafts
 * @param writes whether the person may write documents of any kind
 * @param lacksSecondFactor whether the person must set up a second factor first
 * @param unread how many notifications were not read yet, at most 99
 */
public record Frame(
        @Nullable Actor actor,
        String csrf,
        String done,
        boolean reads,
        boolean writes,
        boolean lacksSecondFactor,
        int unread) {

    /** For pages that nobody is signed in on. */
    public static Frame outside() {
        return outside(null);
    }

    /**
     * The same after something was done.
     *
     * @param code of a {@link Done}, from the address of the page; unknown ones say nothing
     */
    public static Frame outside(@Nullable String code) {
        return new Frame(null, "", Done.said(code), false, false, false, 0);
    }

    public boolean signedIn() {
        return actor != null;
    }

    public boolean administrator() {
        return actor != null && actor.has(Role.ADMIN);
    }

    /** Whether all that is here is invented. */
    public boolean demo() {
        return ConfigProvider.getConfig().getValue("boai.demo", Boolean.class);
    }

    /** Whether the person may search the audit log. */
    public boolean audits() {
        return actor != null && actor.hasAny(Role.ADMIN, Role.SUPERVISOR);
    }

    /** Whether the person composes the home pages. */
    public boolean composes() {
        return actor != null && ComposeHome.mayCompose(actor);
    }

    /** Whether the person holds the final review. */
    public boolean publishes() {
        return actor != null && actor.has(Role.FINAL_REVIEWER);
    }

    /** In which this page speaks, for {@code <html lang>}. */
    public Language language() {
        return DeskLanguage.now();
    }

    /** The address of this page, to come back to after a change of language; empty for none. */
    public String here() {
        return DeskLanguage.page();
    }

    /** The language that the page offers instead. */
    public Language otherLanguage() {
        return language() == Language.ZH ? Language.EN : Language.ZH;
    }

    public String assets() {
        return DeskAssets.ROOT;
    }

    /** Where browsers find the modules of the editor. */
    public RawString importMap() {
        return ImportMap.html();
    }

    /** Makes frames for the person who asks. */
    @RequestScoped
    public static class Frames {
        private final CurrentActor current;
        private final EditingRights rights;
        private final Notifications notifications;

        Frames(CurrentActor current, EditingRights rights, Notifications notifications) {
            this.current = current;
            this.rights = rights;
            this.notifications = notifications;
        }

        public Frame quiet() {
            return saying(null);
        }

        /**
         * @param code of a {@link Done}, from the address of the page; unknown ones say nothing
         */
        public Frame saying(@Nullable String code) {
            return of(current.get(), code, notifications.unread(current.get()));
        }

        /** For a page that says no, whoever asks: counts nothing, so that it asks no engine. */
        Frame refusing() {
            return current.language().isEmpty() ? outside() : of(current.get(), null, 0);
        }

        private Frame of(Actor actor, @Nullable String code, int unread) {
            return new Frame(
                    actor,
                    current.csrfToken(),
                    Done.said(code),
                    rights.mayRead(actor),
                    Arrays.stream(Kind.values()).anyMatch(kind -> rights.mayWrite(actor, kind)),
                    current.lacksSecondFactor(),
                    unread);
        }
    }
}
