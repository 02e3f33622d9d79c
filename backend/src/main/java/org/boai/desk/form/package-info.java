/**
 * One form for every kind, derived from the records of the content: what can be stored can be
 * edited, and nothing else.
 */
@NullMarked
package org.boai.desk.form;

import org.jspecify.annotations.NullMarked;
