package org.boai.people;

import jakarta.inject.Singleton;

/** How much work a guess of a password is. */
@Singleton
class PasswordWork {
    /**
     * bcrypt goes round two to the power of this. One figure for all hashes, and no setting: hashes
     * of another cost would tell by the time of a refusal who has an account.
     */
    int exponent() {
        return 10;
    }
}
