package org.boai.site.files;

/**
 * What a page was made from, as two fingerprints. With the same of both it has the same bytes.
 *
 * @param ground of the code and the settings
 * @param plan of all that it shows: live items, topics, menus, the date
 */
public record Basis(long ground, long plan) {}
