/** One document: what it says, where it stands, and what may be done to it by whom. */
@NullMarked
package org.boai.desk.review;

import org.jspecify.annotations.NullMarked;
