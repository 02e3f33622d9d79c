package org.boai.manage;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.boai.manage.PublicationRequest.Release;
import org.jspecify.annotations.Nullable;

/** Reads the one body that may be left out: most texts go public without a word more. */
@Provider
@Consumes(MediaType.WILDCARD)
public class ReadRelease implements MessageBodyReader<Release> {
    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Release.class;
    }

    @Override
    public Release readFrom(
            Class<Release> type,
            Type generic,
            Annotation[] annotations,
            @Nullable MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var bytes = ReadManageRequest.bytes(body);
        if (bytes.length == 0) {
            return Release.NOW;
        }
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(mediaType)) {
            throw new NotSupportedException();
        }
        return ReadManageRequest.read(bytes, type);
    }
}
