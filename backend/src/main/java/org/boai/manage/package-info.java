/** The management API: what the desk does, for programs with the bearer token of a person. */
@NullMarked
package org.boai.manage;

import org.jspecify.annotations.NullMarked;
