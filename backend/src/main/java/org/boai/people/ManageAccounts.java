package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.refusal.VisibleText;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/**
 * Creates accounts and changes roles and passwords; each change ends the person's sessions and
 * bearer tokens.
 */
@ApplicationScoped
public class ManageAccounts {
    private static final Pattern LOGIN = Pattern.compile("[a-z][a-z0-9._-]{1,39}");

    private final EntityManager database;
    private final Access access;
    private final Reauthenticate reauthenticate;
    private final Passwords passwords;
    private final Event<RightsChanged> changes;
    private final Audit audit;
    private final Clock clock;

    ManageAccounts(
            EntityManager database,
            Access access,
            Reauthenticate reauthenticate,
            Passwords passwords,
            Event<RightsChanged> changes,
            Audit audit,
            Clock clock) {
        this.database = database;
        this.access = access;
        this.reauthenticate = reauthenticate;
        this.passwords = passwords;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an account needs; the password is checked here and kept only as a hash. */
    public record NewAccount(String login, String displayName, String password, Set<Role> roles) {}

    /**
     * @throws Refused {@code forbidden} unless an administrator asks, {@code invalid-input} for a
     *     bad field
     */
    @Transactional
    public Actor create(Actor administrator, NewAccount account) {
        requireAdministrator(administrator);
        var person = persist(account);
        audit.record(administrator, "create-account", Map.of("login", account.login()));
        return person;
    }

    /** The first accounts of an empty system, made by the command line. */
    @Transactional
    public Actor createFromCommandLine(NewAccount account) {
        var person = persist(account);
        audit.record(Audit.SYSTEM, "create-account", Map.of("login", account.login()));
        return person;
    }

    private Actor persist(NewAccount account) {
        require(
                LOGIN.matcher(account.login()).matches(),
                "login",
                new Bilingual(
                        "账号用小写字母开头，2–40 个字母、数字、点、横线。",
                        "A login starts with a lower-case letter and has 2 to 40 letters, digits, dots and hyphens."));
        var name = VisibleText.line("displayName", account.displayName());
        require(
                !name.isEmpty() && name.length() <= 60,
                "displayName",
                new Bilingual("姓名须为 1–60 个字符。", "A name has 1 to 60 characters."));
        takeTurns(account.login());
        require(
                Person.withLogin(account.login()).isEmpty(),
                "login",
                new Bilingual(
                        "已有同名账号，请换一个。",
                        "There is an account with this login already. Choose another."));
        var person = new Person();
        person.id = UUID.randomUUID();
        person.login = account.login();
        person.displayName = name;
        person.passwordHash = passwords.hash(account.password(), account.login(), name);
        person.active = true;
        person.createdAt = clock.instant();
        person.roles = EnumSet.noneOf(Role.class);
        person.roles.addAll(account.roles());
        person.persist();
        return person.actor();
    }

    /** Holds back others who take the same login until this transaction ends. */
    private void takeTurns(String login) {
        database.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended('login ' || :login, 0))",
                        Integer.class)
                .setParameter("login", login)
                .getSingleResult();
    }

    /**
     * @throws Refused {@code forbidden}, {@code not-found}, {@code invalid-input} when an
     *     administrator would stop being one by the own hand
     */
    @Transactional
    public void changeRoles(Actor administrator, String login, Set<Role> roles) {
        requireAdministrator(administrator);
        require(
                roles.contains(Role.ADMIN) || !administrator.login().equals(login),
                "roles",
                new Bilingual(
                        "不能去掉自己的系统管理职责。请由另一位系统管理员办理。",
                        "You cannot take the role of system administrator from yourself. Ask another system administrator."));
        var person = find(login);
        // What was begun with the old roles is finished first, and ended below.
        Person.getEntityManager().lock(person, LockModeType.PESSIMISTIC_WRITE);
        person.roles.clear();
        person.roles.addAll(roles);
        access.endAllOf(person);
        audit.record(
                administrator, "change-roles", Map.of("login", login, "roles", roles.toString()));
        changes.fire(new RightsChanged(administrator, person.actor()));
    }

    /**
     * @throws Refused {@code wrong-credentials} when the old password is wrong, {@code
     *     too-many-attempts}, {@code invalid-input}
     */
    @Transactional
    public void changePassword(Actor actor, String oldPassword, String newPassword) {
        var person = find(actor.login());
        reauthenticate.with(person, oldPassword);
        person.passwordHash = passwords.hash(newPassword, person.login, person.displayName);
        access.endAllOf(person);
        audit.record(actor, "change-password");
    }

    /**
     * Gives a person who forgot a password a new one.
     *
     * @throws Refused {@code forbidden}, {@code not-found}, {@code invalid-input}
     */
    @Transactional
    public void setPassword(Actor administrator, String login, String newPassword) {
        requireAdministrator(administrator);
        var person = find(login);
        person.passwordHash = passwords.hash(newPassword, person.login, person.displayName);
        access.endAllOf(person);
        audit.record(administrator, "set-password", Map.of("login", login));
    }

    /**
     * Ends an account without forgetting the person, whom sign-offs name.
     *
     * @throws Refused {@code forbidden}, {@code not-found}, {@code invalid-input} for one's own
     */
    @Transactional
    public void deactivate(Actor administrator, String login) {
        requireAdministrator(administrator);
        require(
                !administrator.login().equals(login),
                "login",
                new Bilingual(
                        "不能停用自己的账号。请由另一位系统管理员办理。",
                        "You cannot disable your own account. Ask another system administrator."));
        var person = find(login);
        person.active = false;
        access.endAllOf(person);
        audit.record(administrator, "deactivate-account", Map.of("login", login));
        changes.fire(
                new RightsChanged(
                        administrator,
                        new Actor(
                                new PersonId(person.id),
                                person.login,
                                person.displayName,
                                Set.of())));
    }

    /**
     * Lets a person in again.
     *
     * @throws Refused {@code forbidden}, {@code not-found}
     */
    @Transactional
    public void activate(Actor administrator, String login) {
        requireAdministrator(administrator);
        find(login).active = true;
        audit.record(administrator, "activate-account", Map.of("login", login));
    }

    private static Person find(String login) {
        return Person.withLogin(login)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("账号 %s", "the account %s")
                                                        .with(login))));
    }

    private static void requireAdministrator(Actor actor) {
        if (!actor.has(Role.ADMIN)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有系统管理员可以管理账号。",
                                    "Only system administrators may manage accounts.")));
        }
    }

    private static void require(boolean holds, String field, Bilingual message) {
        if (!holds) {
            throw new Refused(new Refusal.InvalidInput(field, message));
        }
    }
}
