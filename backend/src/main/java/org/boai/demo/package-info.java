/** The demo society: its drawings. Nothing here is needed by a real society. */
@NullMarked
package org.boai.demo;

import org.jspecify.annotations.NullMarked;
