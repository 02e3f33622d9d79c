/**
 * The management API: writing, reviewing and publishing, for programs with the bearer token of a
 * person.
 */
@NullMarked
package org.boai.manage;

import org.jspecify.annotations.NullMarked;
