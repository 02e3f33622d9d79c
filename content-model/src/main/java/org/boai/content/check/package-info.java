/** What is wrong with a content, said before anybody signs it. */
@NullMarked
package org.boai.content.check;

import org.jspecify.annotations.NullMarked;
