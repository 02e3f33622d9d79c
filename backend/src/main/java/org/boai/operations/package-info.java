/** What the launcher asks of a running backend, with the operations secret. */
@NullMarked
package org.boai.operations;

import org.jspecify.annotations.NullMarked;
