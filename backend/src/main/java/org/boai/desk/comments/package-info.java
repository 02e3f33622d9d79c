/** Comments on a draft as its pages show them. */
@NullMarked
package org.boai.desk.comments;

import org.jspecify.annotations.NullMarked;
