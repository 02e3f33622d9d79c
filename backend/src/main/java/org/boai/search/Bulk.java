package org.boai.search;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import org.boai.content.ContentJson;
import org.boai.liveitem.LiveItem;
import org.boai.liveitem.Published;
import org.boai.liveitem.Withdrawn;

/**
 * Turns live items into operations, cut into requests of a bounded size. Each carries the item's
 * version, and the engine refuses what it has passed.
 */
final class Bulk {
    private static final String JSON = "application/json";

    private Bulk() {}

    static List<List<BulkOperation>> of(List<LiveItem> items, long mostBytes) {
        var requests = new ArrayList<List<BulkOperation>>();
        var request = new ArrayList<BulkOperation>();
        var bytes = 0L;
        for (var item : items) {
            var document = document(item);
            if (!request.isEmpty() && bytes + document.length > mostBytes) {
                requests.add(request);
                request = new ArrayList<>();
                bytes = 0;
            }
            request.add(operation(item, document));
            bytes += document.length;
        }
        if (!request.isEmpty()) {
            requests.add(request);
        }
        return requests;
    }

    private static byte[] document(LiveItem item) {
        return switch (item) {
            case Published published -> json(IndexedItem.of(published));
            case Withdrawn _ -> new byte[0];
        };
    }

    private static BulkOperation operation(LiveItem item, byte[] document) {
        var id = item.document().toString();
        return switch (item) {
            case Published _ ->
                    BulkOperation.of(
                            bulk ->
                                    bulk.<BinaryData>index(
                                            index ->
                                                    index.id(id)
                                                            .version(item.version())
                                                            .versionType(VersionType.ExternalGte)
                                                            .document(
                                                                    BinaryData.of(
                                                                            document, JSON))));
            case Withdrawn _ ->
                    BulkOperation.of(
                            bulk ->
                                    bulk.delete(
                                            delete ->
                                                    delete.id(id)
                                                            .version(item.version())
                                                            .versionType(VersionType.ExternalGte)));
        };
    }

    private static byte[] json(IndexedItem item) {
        try {
            return ContentJson.mapper().writeValueAsBytes(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every published item can be indexed", e);
        }
    }
}
