/** What the interface says, in both languages, by feature. */
@NullMarked
package org.boai.wording;

import org.jspecify.annotations.NullMarked;
