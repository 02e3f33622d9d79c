/** The numbered duties and checks of the trade, as a register that tests and findings cite. */
@NullMarked
package org.boai.rule;

import org.jspecify.annotations.NullMarked;
