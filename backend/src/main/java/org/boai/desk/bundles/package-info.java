/** Bundles at the desk. */
@NullMarked
package org.boai.desk.bundles;

import org.jspecify.annotations.NullMarked;
