/** The public delivery API: live items as JSON, by cursor, with strong ETags. */
@NullMarked
package org.boai.api;

import org.jspecify.annotations.NullMarked;
