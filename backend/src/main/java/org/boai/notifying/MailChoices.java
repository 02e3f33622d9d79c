package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.people.People;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.boai.workflow.Role;

/**
 * Where each person wants mail, and of what. Nobody gets any who gave no address; who gave one and
 * reviews gets mail of emergencies unless they say no (PUB-04).
 */
@ApplicationScoped
public class MailChoices {
    private static final int MAX_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final MailConfig config;
    private final People people;
    private final Audit audit;

    MailChoices(MailConfig config, People people, Audit audit) {
        this.config = config;
        this.people = people;
        this.audit = audit;
    }

    /**
     * @param address empty for no mail
     */
    public record Choice(String address, Set<NotificationKind> kinds) {}

    /** Whether this instance sends mail at all. */
    public boolean areOffered() {
        return config.from().isPresent();
    }

    @Transactional
    public Choice of(Actor actor) {
        return MailChoice.<MailChoice>findByIdOptional(actor.id().value())
                .map(choice -> new Choice(choice.address, kinds(choice, actor)))
                .orElse(
                        new Choice(
                                "", reviews(actor) ? Set.of(NotificationKind.URGENT) : Set.of()));
    }

    private static Set<NotificationKind> kinds(MailChoice choice, Actor actor) {
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> choice.includes(kind, actor))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean reviews(Actor actor) {
        return actor.hasAny(Role.FIRST_REVIEWER, Role.SECOND_REVIEWER, Role.FINAL_REVIEWER);
    }

    /** The reviewers whom no mail of an emergency reaches, in the order of their logins. */
    @Transactional
    public List<Actor> unpaged() {
        var choices =
                MailChoice.<MailChoice>listAll().stream()
                        .collect(Collectors.toMap(choice -> choice.personId, choice -> choice));
        return people.all().stream()
                .filter(People.Account::active)
                .map(People.Account::actor)
                .filter(MailChoices::reviews)
                .filter(
                        person -> {
                            var choice = choices.get(person.id().value());
                            return choice == null
                                    || !choice.includes(NotificationKind.URGENT, person);
                        })
                .toList();
    }

    /**
     * @throws Refused {@code invalid-input} for what is no address
     */
    @Transactional
    public void choose(Actor actor, Choice wanted) {
        MailChoice.deleteById(actor.id().value());
        if (!wanted.address().isEmpty()) {
            if (wanted.address().length() > MAX_ADDRESS
                    || !ADDRESS.matcher(wanted.address()).matches()) {
                throw new Refused(
                        new Refusal.InvalidInput(
                                "address",
                                new Bilingual(
                                        "这不是电子邮箱地址。请检查，例如 name@example.org。",
                                        "This is not an e-mail address. Check it; it should look like name@example.org.")));
            }
            var choice = new MailChoice();
            choice.personId = actor.id().value();
            choice.address = wanted.address();
            choice.kinds = EnumSet.noneOf(NotificationKind.class);
            choice.kinds.addAll(wanted.kinds());
            choice.withoutUrgent =
                    reviews(actor) && !wanted.kinds().contains(NotificationKind.URGENT);
            choice.persist();
        }
        audit.record(actor, "choose-mail");
    }
}
