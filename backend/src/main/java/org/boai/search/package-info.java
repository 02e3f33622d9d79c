/**
 * Public search: the index of live items in Elasticsearch, how it is filled, and how it is asked.
 */
@NullMarked
package org.boai.search;

import org.jspecify.annotations.NullMarked;
