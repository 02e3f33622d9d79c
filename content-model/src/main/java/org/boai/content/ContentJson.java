package org.boai.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * The stored JSON form of a content: names are data, unknown names and wrong types are refused,
 * empty text, empty lists and nulls are left out, so that such a field added later changes no hash.
 */
public final class ContentJson {
    /** Kept beside every stored content; raised when an old shape needs an upcaster. */
    public static final int SCHEMA_VERSION = 1;

    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            factory(StoredBounds.MAX_TEXT)
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .addModule(new JavaTimeModule())
                    .addModule(new StoredScalars())
                    .defaultLeniency(false)
                    .defaultSetterInfo(JsonSetter.Value.construct(null, Nulls.FAIL))
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
                    .build();

    private static final JsonFactory UNSUSPECTING = factory(StoredBounds.MAX_TEXT).build();

    private static final JsonFactory ROOMY =
            factory(StreamReadConstraints.DEFAULT_MAX_STRING_LEN)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private ContentJson() {}

    private static JsonFactoryBuilder factory(int longestText) {
        return (JsonFactoryBuilder)
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(StoredBounds.MAX_DEPTH)
                                        .maxStringLength(longestText)
                                        .build());
    }

    /** The mapper behind the stored form, for values that contain contents. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Reads what the mapper wrote: it need not look whether a name comes twice. */
    public static ObjectReader readerOfWritten(Class<?> type) {
        return MAPPER.readerFor(type).with(UNSUSPECTING);
    }

    /**
     * Reads what a form holds, whose texts may still be too long to be stored: {@link StoredBounds}
     * says which. A form that holds JSON as a text holds a long one.
     */
    public static ObjectReader readerOfForms() {
        return MAPPER.reader().with(ROOMY);
    }

    /**
     * @throws JsonProcessingException when the text is not a content, with the place of the fault
     */
    public static Content read(String json) throws JsonProcessingException {
        return present(MAPPER.readValue(json, Content.class));
    }

    /**
     * @throws JsonProcessingException when the tree is not a content, with the place of the fault
     */
    public static Content read(JsonNode json) throws JsonProcessingException {
        return present(MAPPER.treeToValue(json, Content.class));
    }

    private static Content present(@Nullable Content content) throws JsonProcessingException {
        if (content == null) {
            var why = new InvalidValue(new Bilingual("没有内容", "null is no content"));
            throw ValueInstantiationException.from(
                    null, why.getMessage(), MAPPER.constructType(Content.class), why);
        }
        return content;
    }

    public static String write(Content content) {
        try {
            return MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every content can be written", e);
        }
    }

    public static JsonNode tree(Content content) {
        return MAPPER.valueToTree(content);
    }

    /** The canonical JSON of a content (RFC 8785), in UTF-8: what a sign-off binds (PUB-02). */
    public static byte[] canonical(Content content) {
        try {
            return new JsonCanonicalizer(write(content)).getEncodedUTF8();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of the canonical JSON; attachments are inside by their own hashes (PUB-02). */
    public static Sha256 hash(Content content) {
        return Sha256.of(canonical(content));
    }

    /** The canonical JSON as text. */
    public static String canonicalText(Content content) {
        return new String(canonical(content), StandardCharsets.UTF_8);
    }
}
