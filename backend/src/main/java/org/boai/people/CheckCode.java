package org.boai.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import org.boai.audit.Audit;
import org.boai.workflow.PersonId;

/** Tells whether a code is the person's: one of the phone of this minute, or one of recovery. */
@ApplicationScoped
class CheckCode {
    private static final int MAX_LENGTH = 40;

    private final SealSecrets seal;
    private final Audit audit;
    private final Clock clock;

    CheckCode(SealSecrets seal, Audit audit, Clock clock) {
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** Uses the code up: the same is not accepted again (RFC 6238 §5.2). */
    @Transactional(TxType.MANDATORY)
    boolean accepts(Person person, String typed) {
        var code = typed.replaceAll("\\s", "");
        if (code.length() > MAX_LENGTH) {
            return false;
        }
        if (code.matches("[0-9]{6}")) {
            return SecondFactor.lockOf(person)
                    .filter(factor -> factor.confirmedAt != null)
                    .filter(factor -> fits(factor, code))
                    .isPresent();
        }
        if (SecondFactor.isOn(person) && RecoveryCode.use(person, code)) {
            audit.record(person.actor(), "use-recovery-code");
            return true;
        }
        return false;
    }

    /** Also for a factor that is not confirmed yet. */
    @Transactional(TxType.MANDATORY)
    boolean fits(SecondFactor factor, String code) {
        var secret = seal.open(new PersonId(factor.personId), factor.secret);
        var step = new OneTimeCodes(secret).step(code, clock.instant(), factor.lastStep);
        step.ifPresent(one -> factor.lastStep = one);
        return step.isPresent();
    }
}
