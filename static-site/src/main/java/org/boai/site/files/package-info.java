/** Release folders: atomic writes, compressed neighbours, the manifest and the swap. */
@NullMarked
package org.boai.site.files;

import org.jspecify.annotations.NullMarked;
