package org.boai.people;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/** People of the tests sign in some thousand times: the least work that bcrypt knows. */
@Alternative
@Priority(1)
@Singleton
class LeastPasswordWork extends PasswordWork {
    @Override
    int exponent() {
        return 4;
    }
}
