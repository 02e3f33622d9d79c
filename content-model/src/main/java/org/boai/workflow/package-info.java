/** Draft stages, public states, roles and the actions that move a document between them. */
@NullMarked
package org.boai.workflow;

import org.jspecify.annotations.NullMarked;
