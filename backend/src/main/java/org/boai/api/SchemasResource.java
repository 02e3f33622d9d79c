package org.boai.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.boai.content.ContentSchemas;
import org.boai.document.Kind;
import org.boai.http.KnownParameters;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;

/** The shape of the content of each kind, as JSON Schema (draft 2020-12). */
@Path("/api/v1/schemas")
@PermitAll
class SchemasResource {
    private final Deliver deliver;

    SchemasResource(Deliver deliver) {
        this.deliver = deliver;
    }

    @GET
    @Path("{kind}.json")
    @Produces(MediaType.APPLICATION_JSON)
    public Response get(@RestPath String kind, @Context UriInfo uri, @Context HttpHeaders headers) {
        KnownParameters.of(uri);
        var known =
                Arrays.stream(Kind.values())
                        .filter(one -> one.code().equals(kind))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                new Refusal.NotFound(
                                                        new Bilingual(
                                                                "这一类内容的格式说明",
                                                                "a schema for this kind of content"))));
        return deliver.answer(headers, "-", "schema " + known.code(), () -> read(known))
                .orElseThrow();
    }

    private static Optional<Deliver.Body> read(Kind kind) {
        var schema = ContentSchemas.of(kind);
        if (schema.at("/$defs/AssetRef/properties") instanceof ObjectNode members) {
            addAddresses(members);
        }
        return Optional.of(
                new Deliver.Body("-", schema.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** What the API adds to an asset when it is read, and does not take when it is written. */
    private static void addAddresses(ObjectNode members) {
        members.putObject("url").put("type", "string").put("format", "uri").put("readOnly", true);
        var renditions = members.putObject("renditions").put("type", "array").put("readOnly", true);
        var rendition = renditions.putObject("items").put("type", "object");
        rendition.putArray("required").add("width").add("url");
        var parts = rendition.putObject("properties");
        parts.putObject("width").put("type", "integer");
        parts.putObject("url").put("type", "string").put("format", "uri");
    }
}
