/** What a document is: its identity, kind, locale and address, without its content. */
@NullMarked
package org.boai.document;

import org.jspecify.annotations.NullMarked;
