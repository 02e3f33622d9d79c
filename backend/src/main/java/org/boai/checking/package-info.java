/**
 * What is asked of a draft before it is reviewed and published: the checks of the content model,
 * with the dictionary of the society and what a final reviewer lets stand.
 */
@NullMarked
package org.boai.checking;

import org.jspecify.annotations.NullMarked;
