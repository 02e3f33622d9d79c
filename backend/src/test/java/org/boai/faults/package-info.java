/** What happens when processes die: the packaged backend on real engines, killed for real. */
@NullMarked
package org.boai.faults;

import org.jspecify.annotations.NullMarked;
