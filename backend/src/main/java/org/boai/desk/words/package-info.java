/** The dictionary, as the desk shows and changes it. */
@NullMarked
package org.boai.desk.words;

import org.jspecify.annotations.NullMarked;
