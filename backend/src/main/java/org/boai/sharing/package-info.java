/** Links by which somebody without an account sees one edition that is not public. */
@NullMarked
package org.boai.sharing;

import org.jspecify.annotations.NullMarked;
