package org.boai.desksearch;

import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.boai.editing.WorkingCopies.Written;
import org.boai.search.SearchText;

/**
 * What can be found of a draft. The names are those of the mapping.
 *
 * @param text all that is not the title, one piece a line
 */
record DeskText(String title, String text) {

    /** Puts the draft into an index, in place of what is there of it. */
    static BulkOperation operation(Written written) {
        var text = SearchText.of(written.content());
        var rest =
                Stream.of(text.summary(), text.headings(), text.body())
                        .collect(Collectors.joining("\n"));
        return BulkOperation.of(
                bulk ->
                        bulk.<DeskText>index(
                                index ->
                                        index.id(written.document().toString())
                                                .document(new DeskText(text.title(), rest))));
    }
}
