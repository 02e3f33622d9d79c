/** Draws what is not public as the page of the site that it would be. */
@NullMarked
package org.boai.previewing;

import org.jspecify.annotations.NullMarked;
