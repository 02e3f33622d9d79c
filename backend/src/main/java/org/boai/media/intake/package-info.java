/** Takes a file in: finds out what it really is, and makes of it what is safe to keep and serve. */
@NullMarked
package org.boai.media.intake;

import org.jspecify.annotations.NullMarked;
