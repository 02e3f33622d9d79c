/**
 * Finds words in all documents, drafts included: an index of the desk's own, which nothing that the
 * public reads may reach.
 */
@NullMarked
package org.boai.desksearch;

import org.jspecify.annotations.NullMarked;
