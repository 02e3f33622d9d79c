/** The clock that everything else is given. */
@NullMarked
package org.boai.time;

import org.jspecify.annotations.NullMarked;
