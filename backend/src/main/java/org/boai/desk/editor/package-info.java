/** The editor: one form for every kind, saved by revision. */
@NullMarked
package org.boai.desk.editor;

import org.jspecify.annotations.NullMarked;
