/** What the tests of every module share: the sample world and golden files. */
@NullMarked
package org.boai.sample;

import org.jspecify.annotations.NullMarked;
