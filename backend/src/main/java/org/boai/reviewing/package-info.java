/** Submission and the three sign-offs. */
@NullMarked
package org.boai.reviewing;

import org.jspecify.annotations.NullMarked;
