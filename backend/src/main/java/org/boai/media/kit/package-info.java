/** The ZIP of an education kit: laid out from known facts, streamed from the store (KIT-03). */
@NullMarked
package org.boai.media.kit;

import org.jspecify.annotations.NullMarked;
