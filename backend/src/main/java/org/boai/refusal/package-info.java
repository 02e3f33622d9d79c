/** What the product says no to: a closed set with stable codes, and what to do. */
@NullMarked
package org.boai.refusal;

import org.jspecify.annotations.NullMarked;
