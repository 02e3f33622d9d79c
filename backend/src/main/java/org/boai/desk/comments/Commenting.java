package org.boai.desk.comments;

import org.boai.document.DocumentId;

/**
 * Who comments on what, for the forms.
 *
 * @param revision of the working copy that the page shows
 * @param writes whether this person may comment
 */
public record Commenting(DocumentId document, long revision, String csrf, boolean writes) {}
