/** The generator of the public site: live items in, files out. */
@NullMarked
package org.boai.site;

import org.jspecify.annotations.NullMarked;
