/** What operators set about the society and its site. */
@NullMarked
package org.boai.settings;

import org.jspecify.annotations.NullMarked;
