/** What editors write: the six kinds, their blocks, and the stored JSON form of both. */
@NullMarked
package org.boai.content;

import org.jspecify.annotations.NullMarked;
