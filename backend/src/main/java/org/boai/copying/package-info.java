/**
 * A copy of the published site in a bucket of an S3 store, for societies that serve it from there
 * (ADR 0015, 0018). Only what changed is sent.
 */
@NullMarked
package org.boai.copying;

import org.jspecify.annotations.NullMarked;
