package org.boai.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import org.boai.content.Assets;
import org.boai.content.ContentJson;
import org.boai.document.Kind;
import org.boai.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssetAddressesTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyAssetOfEveryKindSaysWhereItIs(Kind kind) {
        var content = Samples.content(kind);
        var tree = ContentJson.tree(content);
        new AssetAddresses(URI.create("https://www.example.org/")).addTo(tree);
        for (var hash : Assets.hashesOf(content)) {
            assertThat(tree.findValuesAsText("url"))
                    .anyMatch(url -> url.startsWith("https://www.example.org/media/" + hash.hex()));
        }
    }

    @Test
    void anImageOffersNoRenditionWiderThanItself() {
        var tree = ContentJson.tree(Samples.article("题", Samples.paragraphs("文")));
        new AssetAddresses(URI.create("https://www.example.org")).addTo(tree);
        assertThat(tree.at("/cover/asset/renditions").findValuesAsText("width"))
                .containsExactly("320", "640", "960", "1280");
    }

    @Test
    void aFileNameIsOneSegmentWhateverItHolds() throws Exception {
        var tree =
                new JsonMapper()
                        .readTree(
                                "{\"sha256\":\"ab\",\"mediaType\":\"application/pdf\","
                                        + "\"fileName\":\"../救护 \\\"a\\\".pdf?x#y\"}");
        new AssetAddresses(URI.create("https://h")).addTo(tree);
        assertThat(tree.get("url").textValue())
                .isEqualTo("https://h/media/ab/..%2F%E6%95%91%E6%8A%A4%20%22a%22.pdf%3Fx%23y");
    }
}
