/** The pages on which staff compose what readers see first. */
@NullMarked
package org.boai.desk.composing;

import org.jspecify.annotations.NullMarked;
