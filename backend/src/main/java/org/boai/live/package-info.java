/** What the public may see, read with the database role that sees nothing else. */
@NullMarked
package org.boai.live;

import org.jspecify.annotations.NullMarked;
