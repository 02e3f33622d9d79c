/** Joins what two people wrote at the same time, without losing the words of either. */
@NullMarked
package org.boai.content.merge;

import org.jspecify.annotations.NullMarked;
