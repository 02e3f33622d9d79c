package org.boai.notifying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/** Where each person wants mail, and of what: nobody gets any who did not ask for it. */
@ApplicationScoped
public class MailChoices {
    private static final int MAX_ADDRESS = 254;
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final MailConfig config;
    private final Audit audit;

    MailChoices(MailConfig config, Audit audit) {
        this.config = config;
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
                .map(choice -> new Choice(choice.address, Set.copyOf(choice.kinds)))
                .orElse(new Choice("", Set.of()));
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
            choice.persist();
        }
        audit.record(actor, "choose-mail");
    }
}
