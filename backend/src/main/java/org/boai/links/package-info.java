/** Looks whether the links and attachments that readers find lead somewhere (SITE-05). */
@NullMarked
package org.boai.links;

import org.jspecify.annotations.NullMarked;
