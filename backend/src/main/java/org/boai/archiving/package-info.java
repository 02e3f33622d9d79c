/** The whole public site as one file. */
@NullMarked
package org.boai.archiving;

import org.jspecify.annotations.NullMarked;
