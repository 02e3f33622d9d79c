package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.boai.workflow.PersonId;

/** What a person holds to get in without showing again who they are. */
@ApplicationScoped
class Access {
    private final Sessions sessions;

    Access(Sessions sessions) {
        this.sessions = sessions;
    }

    /** After a change of roles, of the password or of the second factor. */
    @Transactional(TxType.MANDATORY)
    void endAllOf(Person person) {
        sessions.endAllOf(new PersonId(person.id));
        ApiToken.delete("person", person);
        StartedSignIn.delete("person", person);
    }
}
