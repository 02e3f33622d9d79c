/** What the public may see of a document now; the only input of every projection. */
@NullMarked
package org.boai.liveitem;

import org.jspecify.annotations.NullMarked;
