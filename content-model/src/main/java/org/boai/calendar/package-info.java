/** The days that a Red Cross society keeps every year: when they are, not what their theme is. */
@NullMarked
package org.boai.calendar;

import org.jspecify.annotations.NullMarked;
