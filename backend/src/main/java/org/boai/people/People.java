package org.boai.people;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.language.Bilingual;
import org.boai.language.Language;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.PersonId;
import org.boai.workflow.Role;

/** The accounts, as others may read them. */
@ApplicationScoped
public class People {

    /**
     * @throws Refused {@code not-found} when no active person has this login
     */
    @Transactional
    public Actor named(String login) {
        return Person.withLogin(login)
                .filter(person -> person.active)
                .map(Person::actor)
                .orElseThrow(
                        () ->
                                new Refused(
                                        new Refusal.NotFound(
                                                new Bilingual("账号 %s", "the account %s")
                                                        .with(login))));
    }

    /** Whether there is an account with this login, active or not. */
    @Transactional
    public boolean exists(String login) {
        return Person.withLogin(login).isPresent();
    }

    /** A person who is still active, or empty. */
    @Transactional
    public Optional<Actor> withId(PersonId id) {
        return Person.<Person>findByIdOptional(id.value())
                .filter(person -> person.active)
                .map(Person::actor);
    }

    /**
     * Who acts, with the roles of now, which nobody changes before the end of this transaction;
     * without any when the account has ended.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Actor withRolesOfNow(Actor actor) {
        Person.keepRoles(actor.id());
        return withId(actor.id())
                .orElseGet(() -> new Actor(actor.id(), actor.login(), actor.name(), Set.of()));
    }

    /** The display names of these people by their ids, by one statement. */
    @Transactional
    public Map<PersonId, String> names(Collection<PersonId> ids) {
        return Person.<Person>find("id in ?1", ids.stream().map(PersonId::value).toList()).stream()
                .collect(Collectors.toMap(one -> new PersonId(one.id), one -> one.displayName));
    }

    /** The display name of a person, or empty when there is none. */
    @Transactional
    public Optional<String> nameOf(PersonId id) {
        return Person.<Person>findByIdOptional(id.value()).map(person -> person.displayName);
    }

    /** In which language a person wants to be spoken to. */
    @Transactional
    public Language languageOf(PersonId id) {
        return Person.<Person>findByIdOptional(id.value())
                .map(person -> person.language)
                .orElse(Language.ZH);
    }

    /** All accounts, ordered by login. */
    @Transactional
    public List<Account> all() {
        var coded = SecondFactor.confirmed();
        return Person.<Person>findAll(Sort.by("login")).stream()
                .map(one -> new Account(one.actor(), one.active, coded.contains(one.id)))
                .toList();
    }

    @Transactional
    public boolean hasAdministrator() {
        return Person.<Person>stream("active", true)
                .anyMatch(one -> one.roles.contains(Role.ADMIN));
    }

    /** An account, whether it may sign in, and whether that takes a code. */
    public record Account(Actor actor, boolean active, boolean secondFactor) {}
}
