/** What a document was: its editions, what was changed between them, and how one comes back. */
@NullMarked
package org.boai.desk.history;

import org.jspecify.annotations.NullMarked;
