/** The whole public site to take away. */
@NullMarked
package org.boai.desk.archiving;

import org.jspecify.annotations.NullMarked;
