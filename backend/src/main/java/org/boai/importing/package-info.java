/** Turning HTML and files of older sites into our blocks and documents. */
@NullMarked
package org.boai.importing;

import org.jspecify.annotations.NullMarked;
