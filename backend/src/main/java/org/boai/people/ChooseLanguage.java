package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.boai.audit.Actor;
import org.boai.audit.Audit;
import org.boai.language.Language;

/** Sets the language in which a person wants to be spoken to, at the desk and by mail. */
@ApplicationScoped
public class ChooseLanguage {
    private final Audit audit;

    ChooseLanguage(Audit audit) {
        this.audit = audit;
    }

    /** One's own only. */
    @Transactional
    public void as(Actor actor, Language language) {
        Person person = Person.findById(actor.id().value());
        person.language = language;
        audit.record(actor, "choose-language", Map.of("language", language.tag()));
    }
}
