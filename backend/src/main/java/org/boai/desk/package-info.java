/** The shell of the desk: layout, headers, assets and the words that its pages share. */
@NullMarked
package org.boai.desk;

import org.jspecify.annotations.NullMarked;
