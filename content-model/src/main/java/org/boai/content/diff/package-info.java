/** What was changed between two contents of one kind, for people to read. */
@NullMarked
package org.boai.content.diff;

import org.jspecify.annotations.NullMarked;
