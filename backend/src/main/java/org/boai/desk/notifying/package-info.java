/** What a person was told, and of what they want mail. */
@NullMarked
package org.boai.desk.notifying;

import org.jspecify.annotations.NullMarked;
