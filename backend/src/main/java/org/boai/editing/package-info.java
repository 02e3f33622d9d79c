/** Documents, their working copies and their immutable editions. */
@NullMarked
package org.boai.editing;

import org.jspecify.annotations.NullMarked;
