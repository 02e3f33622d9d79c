package org.boai.publishing;

import java.time.Instant;
import org.boai.content.Article;
import org.boai.document.Slug;

/**
 * An article of an older site, ready to be taken over.
 *
 * @param legacyId its id there, 1 to 100 characters
 * @param publishedAt its original date, in the past (PUB-07)
 */
public record LegacyArticle(String legacyId, Slug slug, Instant publishedAt, Article content) {}
