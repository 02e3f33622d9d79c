/** Who stands in for reviewers who are away. */
@NullMarked
package org.boai.desk.deputies;

import org.jspecify.annotations.NullMarked;
