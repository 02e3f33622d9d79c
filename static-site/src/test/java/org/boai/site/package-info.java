/** Tests of the generator as a whole. */
@NullMarked
package org.boai.site;

import org.jspecify.annotations.NullMarked;
