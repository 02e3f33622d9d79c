/** The list of documents, new ones, and where each stands. */
@NullMarked
package org.boai.desk.documents;

import org.jspecify.annotations.NullMarked;
