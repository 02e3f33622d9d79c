package org.boai.audit;

import java.util.Map;
import org.boai.document.DocumentId;

/**
 * An act on a document that was just recorded, for those who have to go on with it in the same
 * transaction.
 */
public record Act(Actor actor, String action, DocumentId document, Map<String, String> detail) {}
