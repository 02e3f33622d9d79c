/** Tells people what waits for them and what became of their texts, at the desk and by mail. */
@NullMarked
package org.boai.notifying;

import org.jspecify.annotations.NullMarked;
