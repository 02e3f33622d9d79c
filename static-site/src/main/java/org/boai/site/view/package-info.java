/** What pages look like: templates, their typed records, words and the stylesheet. */
@NullMarked
package org.boai.site.view;

import org.jspecify.annotations.NullMarked;
