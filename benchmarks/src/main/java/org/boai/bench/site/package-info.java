/** How fast the publisher is: full builds, warm and cold, and one article edited. */
@NullMarked
package org.boai.bench.site;

import org.jspecify.annotations.NullMarked;
