package org.boai.content;

import java.util.List;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A story or an explanation.
 *
 * @param byline who wrote it, as readers should see it
 */
public record Article(
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        @Nullable Source source,
        List<Block> body,
        String byline)
        implements Content {
    public Article {
        title = Missing.text(title);
        summary = Missing.text(summary);
        topics = Missing.list(topics);
        body = Missing.list(body);
        byline = Missing.text(byline);
    }
}
