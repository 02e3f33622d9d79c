/** How fast the running product is: publishing, reading, importing, rebuilding. */
@NullMarked
package org.boai.bench;

import org.jspecify.annotations.NullMarked;
