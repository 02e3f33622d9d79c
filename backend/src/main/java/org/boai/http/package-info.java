/** The edge: refusals as problem documents, security headers. */
@NullMarked
package org.boai.http;

import org.jspecify.annotations.NullMarked;
