/** Everything that is planned, by month. */
@NullMarked
package org.boai.desk.calendar;

import org.jspecify.annotations.NullMarked;
