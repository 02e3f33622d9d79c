package org.boai.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.boai.live.LiveTablesUnavailable;
import org.boai.refusal.Refused;

/** Offers another wording for a search that found nothing, if that one does find something. */
@ApplicationScoped
class DidYouMean {
    private final Search search;
    private final Vocabulary vocabulary;

    DidYouMean(Search search, Vocabulary vocabulary) {
        this.search = search;
        this.vocabulary = vocabulary;
    }

    Optional<SearchQuery> instead(SearchQuery query) {
        try {
            return new Corrections()
                    .of(query.text(), vocabulary.in(query.locale()))
                    .map(query::withText)
                    .filter(other -> search.total(other) > 0);
        } catch (LiveTablesUnavailable | Refused _) {
            return Optional.empty();
        }
    }
}
