package org.boai.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** The address at which a search is read and can be shared. */
final class SearchAddress {
    private SearchAddress() {}

    static String of(SearchQuery query) {
        var parameters = new ArrayList<String>();
        parameters.add("q=" + URLEncoder.encode(query.text(), StandardCharsets.UTF_8));
        query.kind().ifPresent(kind -> parameters.add("kind=" + kind.code()));
        query.topic().ifPresent(topic -> parameters.add("topic=" + topic.value()));
        query.year().ifPresent(year -> parameters.add("year=" + year));
        if (query.page() > 1) {
            parameters.add("page=" + query.page());
        }
        return query.locale().root() + "search?" + String.join("&", parameters);
    }
}
