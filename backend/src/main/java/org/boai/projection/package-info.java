/** The outputs that are kept in step with the live items: the site folder and the search index. */
@NullMarked
package org.boai.projection;

import org.jspecify.annotations.NullMarked;
