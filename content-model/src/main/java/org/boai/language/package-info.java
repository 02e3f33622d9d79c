/** The two languages in which the product speaks to those who work with it. */
@NullMarked
package org.boai.language;

import org.jspecify.annotations.NullMarked;
