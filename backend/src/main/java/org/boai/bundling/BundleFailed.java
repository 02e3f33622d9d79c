package org.boai.bundling;

import java.util.UUID;
import org.boai.language.Bilingual;
import org.boai.workflow.PersonId;

/**
 * A bundle was not published at its time, and the time is given up; for those who go on with it in
 * the same transaction.
 *
 * @param plannedBy who had set the time
 */
public record BundleFailed(UUID bundle, PersonId plannedBy, Bilingual why) {}
