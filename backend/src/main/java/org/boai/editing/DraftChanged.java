package org.boai.editing;

import org.boai.content.Content;
import org.boai.document.DocumentId;

/** A working copy says something else; told to observers within the transaction that saves it. */
public record DraftChanged(DocumentId document, Content before, Content after) {}
