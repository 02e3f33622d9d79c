/** Looks into attached files for what tells of persons (PRV-06), within bounds of time and room. */
@NullMarked
package org.boai.media.scan;

import org.jspecify.annotations.NullMarked;
