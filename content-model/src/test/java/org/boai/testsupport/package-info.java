/** What the tests of every module share: the sample world and golden files. */
@NullMarked
package org.boai.testsupport;

import org.jspecify.annotations.NullMarked;
