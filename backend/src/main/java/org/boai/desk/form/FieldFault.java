package org.boai.desk.form;

/**
 * A field that cannot be read.
 *
 * @param where its JSON pointer
 * @param message what is wrong and what to do, in Chinese
 */
public record FieldFault(String where, String message) {}
