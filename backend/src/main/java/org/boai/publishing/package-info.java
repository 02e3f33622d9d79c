/** Making documents public, at once or at a time, and taking them back. */
@NullMarked
package org.boai.publishing;

import org.jspecify.annotations.NullMarked;
