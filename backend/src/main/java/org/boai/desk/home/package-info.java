/** The first page of the desk: what waits for whom. */
@NullMarked
package org.boai.desk.home;

import org.jspecify.annotations.NullMarked;
