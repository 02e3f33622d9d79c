/** What staff put first: the places of the home pages. */
@NullMarked
package org.boai.composing;

import org.jspecify.annotations.NullMarked;
