/** Serving the published folder over HTTP, as nginx does in production. */
@NullMarked
package org.boai.delivery;

import org.jspecify.annotations.NullMarked;
