/** The light index of what is live: what pages need to know of every document but its body. */
@NullMarked
package org.boai.site.index;

import org.jspecify.annotations.NullMarked;
