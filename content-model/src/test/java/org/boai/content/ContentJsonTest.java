package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentJsonTest {
    private static final ObjectMapper PLAIN = new ObjectMapper();

    /** Each line is one JSON text; what is wrong with it stands in the line itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // The shape
                "null",
                "[]",
                "\"article\"",
                "{}",
                "{'type':null}",
                "{'type':5}",
                "{'type':'novel'}",
                "{'title':'no type'}",
                // Unknown and server-owned names
                "{'type':'article','id':'1'}",
                "{'type':'article','contentHash':'0'}",
                "{'type':'article','source':{'name':'a','trusted':true}}",
                "{'type':'article','body':[{'type':'paragraph','html':'<b>'}]}",
                "{'type':'article','body':[{'type':'script'}]}",
                // Types
                "{'type':'article','title':5}",
                "{'type':'article','title':true}",
                "{'type':'article','title':['a']}",
                "{'type':'article','title':{'text':'a'}}",
                "{'type':'article','topics':'first-aid'}",
                "{'type':'article','topics':['Not A Slug']}",
                "{'type':'article','topics':[5]}",
                "{'type':'article','body':{}}",
                "{'type':'article','body':['text']}",
                "{'type':'article','body':[{'type':'heading','level':'2','text':'a'}]}",
                "{'type':'article','body':[{'type':'heading','level':2.5,'text':'a'}]}",
                "{'type':'article','body':[{'type':'heading','level':null,'text':'a'}]}",
                "{'type':'article','body':[{'type':'heading','level':99999999999,'text':'a'}]}",
                "{'type':'article','cover':{'alt':'a','decorative':'true'}}",
                "{'type':'article','cover':{'alt':'a','decorative':1}}",
                // Nulls where a value must be
                "{'type':'article','topics':[null]}",
                "{'type':'article','body':[null]}",
                "{'type':'article','body':[{'type':'paragraph','text':[null]}]}",
                "{'type':'article','body':[{'type':'paragraph','text':[{'text':'a','marks':[null]}]}]}",
                "{'type':'article','body':[{'type':'list','items':[null]}]}",
                "{'type':'article','body':[{'type':'table','rows':[null]}]}",
                "{'type':'article','body':[{'type':'table','rows':[{'cells':[null]}]}]}",
                "{'type':'article','body':[{'type':'embed'}]}",
                "{'type':'article','body':[{'type':'embed','document':null}]}",
                "{'type':'article','cover':{'asset':{}}}",
                "{'type':'article','cover':{'asset':{'sha256':null,'bytes':1}}}",
                "{'type':'campaign','day':{'year':2027}}",
                "{'type':'campaign','day':{'id':null,'year':2027}}",
                "{'type':'campaign','day':{'id':'charity-day'}}",
                "{'type':'campaign','day':{'id':'charity-day','year':2000000000}}",
                "{'type':'campaign','events':[null]}",
                "{'type':'press-release','event':{'name':'no id'}}",
                "{'type':'education-kit','audience':{'stages':[null]}}",
                "{'type':'education-kit','teaches':[null]}",
                "{'type':'disclosure-notice','dutyIds':[null]}",
                "{'type':'disclosure-notice','figures':[{'money':{}}]}",
                // Values
                "{'type':'article','cover':{'asset':{'sha256':'ABC','bytes':1}}}",
                "{'type':'article','body':[{'type':'embed','document':'no uuid'}]}",
                "{'type':'article','source':{'name':'a','publishedOn':'2027-02-30'}}",
                "{'type':'article','source':{'name':'a','publishedOn':'tomorrow'}}",
                "{'type':'article','source':{'name':'a','publishedOn':20270508}}",
                "{'type':'article','source':{'name':'a','publishedOn':[2027,5,8]}}",
                "{'type':'article','source':{'name':'a','publishedOn':'2027-05-08T10:00:00'}}",
                "{'type':'article','source':{'name':'a','publishedOn':'+12027-05-08'}}",
                "{'type':'press-release','asOf':'2027-05-08'}",
                "{'type':'press-release','asOf':[2027,5,8,10,0]}",
                "{'type':'page','role':'landing'}",
                "{'type':'page','role':'ABOUT'}",
                "{'type':'page','role':''}",
                "{'type':'page','role':0}",
                "{'type':'disclosure-notice','figures':[{'money':{'amount':12.5,'currency':'CNY'}}]}",
                "{'type':'disclosure-notice','figures':[{'money':{'amount':'12.505','currency':'CNY'}}]}",
                "{'type':'disclosure-notice','figures':[{'money':{'amount':'1e9','currency':'CNY'}}]}",
                "{'type':'disclosure-notice','figures':[{'money':{'amount':'12'}}]}",
                "{'type':'disclosure-notice','figures':[{'money':{'amount':'12','currency':'yuan'}}]}",
                "{'type':'disclosure-notice','figures':[{'quantity':{'unit':'件'}}]}",
                "{'type':'disclosure-notice','figures':[{'quantity':{'amount':'many','unit':'件'}}]}",
                // Characters that no store can keep
                "{'type':'article','title':'a\\u0000b'}",
                "{'type':'article','title':'a\\ud800b'}",
            })
    void whatIsNoContentIsRefusedAsJson(String text) throws JsonProcessingException {
        var json = text.replace('\'', '"');
        JsonNode tree = PLAIN.readTree(json);

        assertThatThrownBy(() -> ContentJson.read(json))
                .isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> ContentJson.read(tree))
                .isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"type\":\"article\",\"title\":\"a\",\"title\":\"b\"}",
                "{\"type\":\"article\",\"type\":\"page\"}",
                "{\"type\":\"article\"} {}",
                "{\"type\":\"article\",\"title\":NaN}",
                "{type:\"article\"}",
                "{\"type\":\"article\"/* why */}",
            })
    void whatIsNoStrictJsonIsRefused(String text) {
        assertThatThrownBy(() -> ContentJson.read(text))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatNestsTooDeepIsRefused() {
        var items = "{\"items\":[".repeat(100) + "]}".repeat(100);
        var json =
                "{\"type\":\"article\",\"body\":[{\"type\":\"list\",\"items\":[" + items + "]}]}";

        assertThatThrownBy(() -> ContentJson.read(json))
                .isInstanceOf(JsonProcessingException.class)
                .hasMessageContaining("depth");
    }

    @Test
    void oneTextOfABookIsRefused() {
        var json = "{\"type\":\"article\",\"title\":\"" + "长".repeat(100_001) + "\"}";

        assertThatThrownBy(() -> ContentJson.read(json))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aFormMayHoldTextsThatAreTooLongToBeStored() throws JsonProcessingException {
        var json = "[\"" + "长".repeat(100_001) + "\"]";
        var twice = "{\"a\":1,\"a\":2}";

        assertThat(ContentJson.readerOfForms().readTree(json).get(0).textValue()).hasSize(100_001);
        assertThatThrownBy(() -> ContentJson.readerOfForms().readTree(twice))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void nothingIsNoContent() {
        assertThatThrownBy(() -> ContentJson.read(NullNode.getInstance()))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aRefusalSaysWhereTheFaultIs() {
        var json =
                "{\"type\":\"article\",\"body\":[{\"type\":\"paragraph\"},{\"type\":\"heading\",\"level\":\"2\"}]}";

        assertThatThrownBy(() -> ContentJson.read(json))
                .isInstanceOfSatisfying(
                        JsonMappingException.class,
                        refusal ->
                                assertThat(refusal.getPathReference())
                                        .contains("[\"body\"]", "[1]", "[\"level\"]"));
    }

    @Test
    void aDraftMayLeaveEverythingOut() throws JsonProcessingException {
        var draft =
                ContentJson.read("{\"type\":\"disclosure-notice\",\"period\":{},\"title\":null}");

        assertThat(draft.title()).isEmpty();
        assertThat(draft.body()).isEmpty();
        assertThat(draft.source()).isNull();
    }

    @Covers("PUB-02")
    @Test
    void orderSpacesAndEmptyFieldsDoNotChangeTheHash() throws JsonProcessingException {
        var one = ContentJson.read("{\"type\":\"article\",\"title\":\"四分钟\",\"byline\":\"周\"}");
        var other =
                ContentJson.read(
                        """
                        { "byline": "周", "cover": null, "topics": [],
                          "summary": "", "title": "\\u56db分钟", "type": "article" }
                        """);

        assertThat(ContentJson.hash(other)).isEqualTo(ContentJson.hash(one));
        assertThat(ContentJson.canonicalText(one))
                .isEqualTo("{\"byline\":\"周\",\"title\":\"四分钟\",\"type\":\"article\"}");
    }

    @Covers("PUB-02")
    @Test
    void anotherFileOfTheSameNameChangesTheHash() {
        var before = Samples.article("四分钟", Samples.paragraphs("正文"));
        var cover = new Image(Samples.asset("other.webp", "image/webp", 1), "另一张", false);
        var after =
                new Article(
                        before.title(),
                        before.summary(),
                        cover,
                        before.topics(),
                        before.source(),
                        before.body(),
                        before.byline());

        assertThat(ContentJson.hash(after)).isNotEqualTo(ContentJson.hash(before));
        assertThat(Assets.hashesOf(after)).containsExactly(Samples.sha256("other.webp"));
    }
}
