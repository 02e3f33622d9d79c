/** The append-only record of every act. */
@NullMarked
package org.boai.audit;

import org.jspecify.annotations.NullMarked;
