package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;
import org.jspecify.annotations.Nullable;

/** Switches the second factor on and off; each change ends the person's sessions and tokens. */
@ApplicationScoped
public class ManageSecondFactor {
    private final SealSecrets seal;
    private final CheckCode codes;
    private final Reauthenticate reauthenticate;
    private final Access access;
    private final PeopleConfig config;
    private final Audit audit;
    private final Clock clock;

    ManageSecondFactor(
            SealSecrets seal,
            CheckCode codes,
            Reauthenticate reauthenticate,
            Access access,
            PeopleConfig config,
            Audit audit,
            Clock clock) {
        this.seal = seal;
        this.codes = codes;
        this.reauthenticate = reauthenticate;
        this.access = access;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where a person stands.
     *
     * @param on whether sign-in asks for a code
     * @param typed the secret of a factor that is not confirmed yet, or null
     * @param address what its picture says, or null
     * @param recoveryCodes how many are left
     */
    public record State(
            boolean on, @Nullable String typed, @Nullable String address, long recoveryCodes) {}

    /**
     * @param issuer what apps call us
     */
    @Transactional
    public State of(Actor actor, String issuer) {
        var person = find(actor.login());
        if (SecondFactor.isOn(person)) {
            return new State(true, null, null, RecoveryCode.count("personId", person.id));
        }
        return SecondFactor.lockOf(person)
                .map(
                        factor -> {
                            var codes = new OneTimeCodes(seal.open(actor.id(), factor.secret));
                            return new State(
                                    false, codes.base32(), codes.address(issuer, actor.login()), 0);
                        })
                .orElse(new State(false, null, null, 0));
    }

    /** Whether this person may not work without. */
    public boolean isRequiredOf(Actor actor) {
        return config.administratorsNeedSecondFactor() && actor.has(Role.ADMIN);
    }

    /**
     * A fresh secret, which counts for nothing until it is confirmed.
     *
     * @throws Refused {@code invalid-input} when the factor is on, {@code no-secrets-key}
     */
    @Transactional
    public void begin(Actor actor) {
        var person = find(actor.login());
        require(
                !SecondFactor.isOn(person),
                new Bilingual(
                        "两步验证已经开启。要换手机，请先关闭再开启。",
                        "The second factor is on already. To change phones, turn it off and on again."));
        SecondFactor.deleteById(person.id);
        var factor = new SecondFactor();
        factor.personId = person.id;
        factor.secret = seal.seal(actor.id(), OneTimeCodes.fresh().secret());
        factor.createdAt = clock.instant();
        factor.persist();
    }

    /**
     * From now on sign-in asks for a code.
     *
     * @return the recovery codes, shown this once
     * @throws Refused {@code invalid-input} when nothing was begun, {@code wrong-code}, {@code
     *     wrong-credentials}, {@code too-many-attempts}
     */
    @Transactional
    public List<String> confirm(Actor actor, String password, String code) {
        var person = find(actor.login());
        var factor = SecondFactor.lockOf(person).filter(one -> one.confirmedAt == null);
        require(
                factor.isPresent(),
                new Bilingual("请先扫描二维码，再输入验证码。", "Scan the QR code first, then enter the code."));
        if (!codes.fits(factor.get(), code.replaceAll("\\s", ""))) {
            throw new Refused(new Refusal.WrongCode());
        }
        reauthenticate.with(person, password);
        factor.get().confirmedAt = clock.instant();
        access.endAllOf(person);
        audit.record(actor, "switch-on-second-factor");
        return RecoveryCode.renewFor(person);
    }

    /**
     * @throws Refused {@code invalid-input} when it is off, {@code forbidden} when the role needs
     *     it, {@code wrong-credentials}, {@code too-many-attempts}
     */
    @Transactional
    public void switchOff(Actor actor, String password) {
        var person = find(actor.login());
        require(
                SecondFactor.isOn(person),
                new Bilingual("两步验证没有开启。", "The second factor is not on."));
        if (isRequiredOf(person.actor())) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "系统管理员必须使用两步验证。要换手机，请另一位系统管理员重置。",
                                    "System administrators must use a second factor. To change phones, ask another system administrator to reset it.")));
        }
        reauthenticate.with(person, password);
        remove(person);
        audit.record(actor, "switch-off-second-factor");
    }

    /**
     * Ten new ones in place of the old.
     *
     * @throws Refused {@code invalid-input} when it is off, {@code wrong-credentials}, {@code
     *     too-many-attempts}
     */
    @Transactional
    public List<String> newRecoveryCodes(Actor actor, String password) {
        var person = find(actor.login());
        require(
                SecondFactor.isOn(person),
                new Bilingual("两步验证没有开启。", "The second factor is not on."));
        reauthenticate.with(person, password);
        audit.record(actor, "renew-recovery-codes");
        return RecoveryCode.renewFor(person);
    }

    /**
     * For a person who lost the phone and the recovery codes.
     *
     * @throws Refused {@code forbidden}, {@code not-found}, {@code invalid-input} for one's own
     */
    @Transactional
    public void reset(Actor administrator, String login) {
        if (!administrator.has(Role.ADMIN)) {
            throw new Refused(
                    new Refusal.Forbidden(
                            new Bilingual(
                                    "只有系统管理员可以管理账号。",
                                    "Only system administrators may manage accounts.")));
        }
        require(
                !administrator.login().equals(login),
                new Bilingual(
                        "不能重置自己的两步验证。请由另一位系统管理员办理。",
                        "You cannot reset your own second factor. Ask another system administrator."));
        remove(find(login));
        audit.record(administrator, "reset-second-factor", Map.of("login", login));
    }

    private void remove(Person person) {
        SecondFactor.deleteById(person.id);
        RecoveryCode.delete("personId", person.id);
        access.endAllOf(person);
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

    private static void require(boolean holds, Bilingual message) {
        if (!holds) {
            throw new Refused(new Refusal.InvalidInput("secondFactor", message));
        }
    }
}
