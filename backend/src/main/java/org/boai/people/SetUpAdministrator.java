package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.people.ManageAccounts.NewAccount;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/**
 * The way in to an empty system: a one-time link, printed by the launcher, makes the first
 * administrator.
 */
@ApplicationScoped
public class SetUpAdministrator {
    private final PeopleConfig config;
    private final People people;
    private final ManageAccounts accounts;
    private final Audit audit;
    private final Clock clock;

    SetUpAdministrator(
            PeopleConfig config, People people, ManageAccounts accounts, Audit audit, Clock clock) {
        this.config = config;
        this.people = people;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A fresh link; earlier ones end.
     *
     * @throws Refused {@code not-found} when there is an administrator already
     */
    @Transactional
    public Secret newLink() {
        refuseWhenDone();
        SetupLink.deleteAll();
        var secret = Secret.fresh();
        var link = new SetupLink();
        link.tokenHash = secret.hash();
        link.expiresAt = clock.instant().plus(config.setupLinkLength());
        link.persist();
        audit.record(Audit.SYSTEM, "issue-setup-link");
        return secret;
    }

    /** Whether the link can still be used. */
    @Transactional
    public boolean isOpen(Secret secret) {
        return SetupLink.<SetupLink>findByIdOptional(secret.hash())
                .filter(link -> link.expiresAt.isAfter(clock.instant()))
                .isPresent();
    }

    /**
     * Uses the link up.
     *
     * @throws Refused {@code not-found} for a used or old link, {@code invalid-input} for a bad
     *     field
     */
    @Transactional
    public Actor with(Secret secret, String login, String displayName, String password) {
        refuseWhenDone();
        if (!isOpen(secret) || SetupLink.delete("tokenHash", secret.hash()) != 1) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "设置链接（可能已用过或过期）",
                                    "this setup link (it may have been used or have expired)")));
        }
        return accounts.createFromCommandLine(
                new NewAccount(login, displayName, password, Set.of(Role.ADMIN)));
    }

    private void refuseWhenDone() {
        if (people.hasAdministrator()) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "设置链接（已有系统管理员）",
                                    "this setup link (there is a system administrator already)")));
        }
    }
}
