package org.boai.desk.form;

/** What a text field is read as. */
enum TextForm {
    PLAIN,
    INTEGER,
    DECIMAL,
    DATE,
    DATE_TIME,
    SLUG,
    /** Runs of text with marks and links. */
    RICH,
    /** A list, maybe in levels. */
    OUTLINE,
    /** One plain entry a line. */
    LINES,
    /** One document by its address or content id. */
    DOCUMENT,
    /** One document a line. */
    DOCUMENTS;

    /** Whether it is bounded as a whole before it is read; of the others, each entry is. */
    boolean isOneText() {
        return switch (this) {
            case PLAIN, INTEGER, DECIMAL, DATE, DATE_TIME, SLUG, RICH, DOCUMENT -> true;
            case OUTLINE, LINES, DOCUMENTS -> false;
        };
    }
}
