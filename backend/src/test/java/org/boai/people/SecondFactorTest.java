package org.boai.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.boai.audit.Actor;
import org.boai.audit.AuditEvent;
import org.boai.people.SignIn.Entered;
import org.boai.refusal.Refused;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.SignedIn;
import org.boai.testsupport.World;
import org.boai.workflow.Role;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(EnginesResource.class)
class SecondFactorTest {
    private static final String HERE = "192.0.2.40";

    @Inject World world;
    @Inject ManageSecondFactor secondFactor;
    @Inject SignIn signIn;
    @Inject Sessions sessions;
    @Inject ApiTokens tokens;
    @Inject SealSecrets seal;
    @Inject PeopleConfig config;
    @Inject Clock clock;

    @Test
    void aCodeIsAskedForOnceTheFirstOneWasRight() {
        var person = world.person("factor-on", Role.WRITER);
        secondFactor.begin(person);
        assertThat(signIn.with("factor-on", World.PASSWORD, HERE)).isInstanceOf(Entered.In.class);

        switchOn(person);

        var session = signIn.withCode(started("factor-on"), later(person), HERE);
        assertThat(sessions.find(session)).isPresent();
        assertThat(acts(person))
                .containsSubsequence("sign-in", "switch-on-second-factor", "sign-in");
    }

    @Test
    void switchingOnAndOffEndsSessionsAndTokens() {
        var person = world.person("factor-ends", Role.WRITER);
        var before = SignedIn.of(signIn.with("factor-ends", World.PASSWORD, HERE));
        var token = tokens.issueFor("factor-ends").secret();
        switchOn(person);
        assertThat(sessions.find(before)).isEmpty();
        assertThat(tokens.find(token)).isEmpty();

        var session = signIn.withCode(started("factor-ends"), later(person), HERE);
        secondFactor.switchOff(person, World.PASSWORD);
        assertThat(sessions.find(session)).isEmpty();
        assertThat(signIn.with("factor-ends", World.PASSWORD, HERE)).isInstanceOf(Entered.In.class);
    }

    @Test
    void aUsedCodeIsWorthNothingAlsoForTwoAtTheSameTime() throws Exception {
        var person = world.person("factor-replay", Role.WRITER);
        switchOn(person);
        var code = later(person);
        var started = List.of(started("factor-replay"), started("factor-replay"));
        Callable<String> first = () -> outcome(() -> signIn.withCode(started.get(0), code, HERE));
        Callable<String> second = () -> outcome(() -> signIn.withCode(started.get(1), code, HERE));
        try (var pool = Executors.newFixedThreadPool(2)) {
            var one = pool.submit(first);
            var two = pool.submit(second);

            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder("in", "wrong-code");
        }
    }

    @Test
    void theCodeThatSwitchedItOnDoesNotSignIn() {
        var person = world.person("factor-first", Role.WRITER);
        secondFactor.begin(person);
        var code = code(person, Duration.ZERO);
        secondFactor.confirm(person, World.PASSWORD, code);

        refused("wrong-code", () -> signIn.withCode(started("factor-first"), code, HERE));
    }

    @Test
    void wrongCodesAreCountedLikeWrongPasswordsAndAreRecorded() {
        var person = world.person("factor-guess", Role.WRITER);
        switchOn(person);
        var started = started("factor-guess");
        // The right password counts as an attempt until the code is right too.
        for (int guess = 1; guess < config.failuresPerAccount(); guess++) {
            refused("wrong-code", () -> signIn.withCode(started, "000000", HERE));
        }

        refused("too-many-attempts", () -> signIn.withCode(started, later(person), HERE));
        refused("too-many-attempts", () -> signIn.with("factor-guess", World.PASSWORD, HERE));
        var recorded =
                QuarkusTransaction.requiringNew()
                        .call(() -> AuditEvent.<AuditEvent>list("action", "sign-in-refused"));
        assertThat(Collections.frequency(logins(recorded), "factor-guess"))
                .isEqualTo(config.failuresPerAccount() - 1);
    }

    @Test
    void eachRecoveryCodeLetsInOnce() {
        var person = world.person("factor-paper", Role.WRITER);
        var codes = switchOn(person);
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(one -> one.length() == 19);
        var typed = codes.getFirst().toLowerCase().replace("-", " ");

        assertThat(signIn.withCode(started("factor-paper"), typed, HERE)).isNotNull();

        refused("wrong-code", () -> signIn.withCode(started("factor-paper"), typed, HERE));
        assertThat(secondFactor.of(person, "x").recoveryCodes()).isEqualTo(9);
        assertThat(acts(person)).contains("use-recovery-code");
        var fresh = secondFactor.newRecoveryCodes(person, World.PASSWORD);
        refused("wrong-code", () -> signIn.withCode(started("factor-paper"), codes.get(1), HERE));
        assertThat(signIn.withCode(started("factor-paper"), fresh.get(1), HERE)).isNotNull();
    }

    @Test
    void aRecoveryCodeOfSomebodyElseIsNone() {
        var one = world.person("factor-one", Role.WRITER);
        var codes = switchOn(one);
        switchOn(world.person("factor-two", Role.WRITER));

        refused("wrong-code", () -> signIn.withCode(started("factor-two"), codes.getFirst(), HERE));
    }

    @Test
    void aChangeOfTheAccountEndsASignInThatWaitsForItsCode() {
        var person = world.person("factor-waits", Role.WRITER);
        var codes = switchOn(person);
        var started = started("factor-waits");

        secondFactor.reset(world.admin(), "factor-waits");

        refused("wrong-credentials", () -> signIn.withCode(started, codes.getFirst(), HERE));
    }

    @Test
    void onlyAnotherAdministratorResets() {
        var admin = world.admin();
        refused("forbidden", () -> secondFactor.reset(world.writer(), "admin"));
        refused("invalid-input", () -> secondFactor.reset(admin, "admin"));
    }

    @Test
    void theDatabaseHoldsNoSecretInPlainTextAndNoneThatFitsSomebodyElse() {
        var person = world.person("factor-sealed", Role.WRITER);
        secondFactor.begin(person);
        var stored =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        SecondFactor.<SecondFactor>findById(person.id().value())
                                                .secret);
        var plain = seal.open(person.id(), stored);

        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(plain, StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> seal.open(world.writer().id(), stored))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> switchOn(Actor person) {
        secondFactor.begin(person);
        return secondFactor.confirm(person, World.PASSWORD, code(person, Duration.ZERO));
    }

    private Secret started(String login) {
        return ((Entered.CodeWanted) signIn.with(login, World.PASSWORD, HERE)).started();
    }

    /** A code after the one that switched it on. */
    private String later(Actor person) {
        return code(person, Duration.ofSeconds(30));
    }

    private String code(Actor person, Duration ahead) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            SecondFactor factor = SecondFactor.findById(person.id().value());
                            return new OneTimeCodes(seal.open(person.id(), factor.secret))
                                    .at(clock.instant().plus(ahead));
                        });
    }

    private static List<String> acts(Actor person) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                AuditEvent.<AuditEvent>list(
                                                "actorId = ?1 order by id", person.id().value())
                                        .stream()
                                        .map(event -> event.action)
                                        .toList());
    }

    private static List<String> logins(List<AuditEvent> events) {
        return events.stream().map(event -> event.detail.get("login")).toList();
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "in";
        } catch (Refused no) {
            return no.refusal().code();
        }
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Refused.class).hasMessageContaining(code);
    }
}
