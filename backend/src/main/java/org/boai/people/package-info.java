/** Who works at the desk: accounts, roles, sessions, tokens and the way in. */
@NullMarked
package org.boai.people;

import org.jspecify.annotations.NullMarked;
