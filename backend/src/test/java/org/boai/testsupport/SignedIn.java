package org.boai.testsupport;

import org.boai.people.Secret;
import org.boai.people.SignIn.Entered;

/** What a sign-in without a second factor leads to. */
public final class SignedIn {
    private SignedIn() {}

    /** The secret of the session cookie. */
    public static Secret of(Entered entered) {
        return ((Entered.In) entered).session();
    }
}
