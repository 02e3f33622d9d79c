/** Uploaded files: taken in, kept in the object store, shown at the desk, served while live. */
@NullMarked
package org.boai.media;

import org.jspecify.annotations.NullMarked;
