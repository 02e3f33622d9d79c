/** Signing in and out, passwords, accounts and the first administrator. */
@NullMarked
package org.boai.desk.people;

import org.jspecify.annotations.NullMarked;
