/** The uploaded files: what there is, where each is used, and deleting what nothing uses. */
@NullMarked
package org.boai.desk.files;

import org.jspecify.annotations.NullMarked;
