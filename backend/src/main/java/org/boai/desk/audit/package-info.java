/** The audit log as it is searched and taken away. */
@NullMarked
package org.boai.desk.audit;

import org.jspecify.annotations.NullMarked;
