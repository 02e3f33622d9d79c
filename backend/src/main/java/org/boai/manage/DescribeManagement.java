package org.boai.manage;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** Says of each operation of the management API what all of them have in common. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DescribeManagement implements OASFilter {
    private static final String ROOT = "/manage/v1/";
    private static final String TAG = "management";

    private static final Map<String, String> OF_ALL =
            ordered(
                    "400", "BadRequest",
                    "401", "Unauthorized",
                    "403", "Forbidden",
                    "404", "NotFound");

    private static final Map<String, String> OF_ACTS =
            ordered(
                    "409", "Conflict",
                    "413", "TooLarge",
                    "415", "UnsupportedMediaType",
                    "422", "InvalidContent");

    private static Map<String, String> ordered(String... statusesAndNames) {
        var responses = new LinkedHashMap<String, String>();
        for (int at = 0; at < statusesAndNames.length; at += 2) {
            responses.put(statusesAndNames[at], statusesAndNames[at + 1]);
        }
        return responses;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) -> {
                            if (path.startsWith(ROOT)) {
                                item.getOperations().forEach(DescribeManagement::describe);
                            }
                        });
    }

    private static void describe(HttpMethod verb, Operation operation) {
        operation.setTags(new ArrayList<>(List.of(TAG)));
        operation.setSecurity(
                new ArrayList<>(
                        List.of(OASFactory.createSecurityRequirement().addScheme("bearer"))));
        add(operation, OF_ALL);
        if (verb != HttpMethod.GET) {
            add(operation, OF_ACTS);
        }
    }

    private static void add(Operation operation, Map<String, String> responses) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        responses.forEach(
                (status, name) ->
                        operation
                                .getResponses()
                                .addAPIResponse(
                                        status,
                                        OASFactory.createAPIResponse()
                                                .ref("#/components/responses/" + name)));
    }
}
