/** The page that tells which links of the site lead nowhere. */
@NullMarked
package org.boai.desk.links;

import org.jspecify.annotations.NullMarked;
