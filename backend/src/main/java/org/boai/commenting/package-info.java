/** What colleagues say of a place in a draft. Never part of a content, never public. */
@NullMarked
package org.boai.commenting;

import org.jspecify.annotations.NullMarked;
