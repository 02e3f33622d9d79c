package org.boai.manage;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.boai.content.ContentJson;
import org.boai.http.InvalidJson;
import org.boai.language.Bilingual;

/** Reads request bodies as strictly as stored contents are read, at most 2 MB of them. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class ReadManageRequest implements MessageBodyReader<ManageRequest> {
    private static final int MAX_BYTES = 2 << 20;

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return ManageRequest.class.isAssignableFrom(type)
                && type != PublicationRequest.Release.class;
    }

    @Override
    public ManageRequest readFrom(
            Class<ManageRequest> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(bytes(body), type);
    }

    static byte[] bytes(InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw new WebApplicationException(Status.REQUEST_ENTITY_TOO_LARGE);
        }
        return bytes;
    }

    static <T extends ManageRequest> T read(byte[] bytes, Class<T> type) throws IOException {
        try {
            var request = ContentJson.mapper().readValue(bytes, type);
            if (request == null) {
                throw Ids.invalid(
                        "body",
                        new Bilingual(
                                "请求正文须是 JSON 对象，见接口说明。",
                                "The body of the request must be a JSON object; see the API description."));
            }
            return request;
        } catch (JsonProcessingException e) {
            throw new InvalidJson(e);
        }
    }
}
