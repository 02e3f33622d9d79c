package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import org.boai.document.Kind;
import org.boai.sample.Golden;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContentSchemasTest {
    @ParameterizedTest
    @EnumSource
    void aChangeOfASchemaIsSeen(Kind kind) {
        var file = "content-model/src/test/resources/schemas/%s.schema.json".formatted(kind.code());

        Golden.check(Golden.root().resolve(file), ContentSchemas.of(kind).toPrettyString() + "\n");
    }

    @ParameterizedTest
    @EnumSource
    void aSchemaIsValidItself(Kind kind) {
        var draft =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(
                                SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(draft.validate(ContentSchemas.of(kind))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.boai.sample.Samples#contents")
    void theSampleWorldIsAsItsSchemaSays(Content content) {
        assertThat(schema(content.kind()).validate(ContentJson.tree(content))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatWasStoredIsAsItsSchemaSays(Kind kind) throws IOException {
        var file = "content-model/src/test/resources/editions/%s-v1.json".formatted(kind.code());
        var stored = json(Files.readString(Golden.root().resolve(file)));

        assertThat(schema(kind).validate(stored)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyDraftIsAsItsSchemaSays(Kind kind) throws JsonProcessingException {
        var draft = json("{\"type\":\"%s\"}".formatted(kind.code()));

        assertThat(schema(kind).validate(draft)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void noKindPassesForAnother(Kind kind) {
        assertThat(Kind.values())
                .filteredOn(other -> other != kind)
                .allSatisfy(
                        other ->
                                assertThat(
                                                schema(other)
                                                        .validate(
                                                                ContentJson.tree(
                                                                        Samples.content(kind))))
                                        .isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "article| {}",
                "article| {'type':'article','id':'1'}",
                "article| {'type':'article','title':5}",
                "article| {'type':'article','title':null}",
                "article| {'type':'article','topics':['Not A Slug']}",
                "article| {'type':'article','topics':[null]}",
                "article| {'type':'article','body':[null]}",
                "article| {'type':'article','body':[{'type':'script'}]}",
                "article| {'type':'article','body':[{'text':[{'text':'no type'}]}]}",
                "article| {'type':'article','body':[{'type':'paragraph','html':'<b>'}]}",
                "article| {'type':'article','body':[{'type':'heading','level':'2'}]}",
                "article| {'type':'article','body':[{'type':'embed'}]}",
                "article| {'type':'article','body':[{'type':'list','style':'NUMBERED'}]}",
                "article| {'type':'article','cover':{'asset':{'bytes':1}}}",
                "article| {'type':'article','cover':{'asset':{'sha256':'ABC'}}}",
                "page| {'type':'page','role':'landing'}",
                "campaign| {'type':'campaign','day':{'id':'charity-day'}}",
                "campaign| {'type':'campaign','startsOn':'tomorrow'}",
                "press-release| {'type':'press-release','asOf':'2027-05-08'}",
                "press-release| {'type':'press-release','event':{'name':'no id'}}",
                "education-kit| {'type':'education-kit','audience':{'stages':['adults']}}",
                "disclosure-notice| {'type':'disclosure-notice','figures':[{'money':{'amount':12.5,'currency':'CNY'}}]}",
                "disclosure-notice| {'type':'disclosure-notice','figures':[{'money':{'amount':'1e9','currency':'CNY'}}]}",
                "disclosure-notice| {'type':'disclosure-notice','figures':[{'quantity':{'unit':'件'}}]}",
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String kind, String text)
            throws JsonProcessingException {
        var wrong = json(text.replace('\'', '"'));

        assertThat(schema(Kind.of(kind)).validate(wrong)).isNotEmpty();
    }

    @Test
    void aCallerCannotChangeTheSchemaOfOthers() {
        ContentSchemas.of(Kind.PAGE).removeAll();

        assertThat(ContentSchemas.of(Kind.PAGE)).isNotEmpty();
    }

    private static JsonSchema schema(Kind kind) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        ContentSchemas.of(kind),
                        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return ContentJson.mapper().readTree(text);
    }
}
