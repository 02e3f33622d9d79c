/** Which pages exist, what each is made from, and which a change touches. */
@NullMarked
package org.boai.site.plan;

import org.jspecify.annotations.NullMarked;
