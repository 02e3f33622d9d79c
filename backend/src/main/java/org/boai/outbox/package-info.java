/** Nudges from publishing to the projections: enqueued with the act, delivered after it. */
@NullMarked
package org.boai.outbox;

import org.jspecify.annotations.NullMarked;
