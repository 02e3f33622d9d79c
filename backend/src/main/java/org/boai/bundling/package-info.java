/** Several documents that go public together or not at all. */
@NullMarked
package org.boai.bundling;

import org.jspecify.annotations.NullMarked;
