package org.boai.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.boai.content.AssetPlace.Holds;
import org.boai.document.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
    private static final String HASH = "ab".repeat(32);
    private static final String ASSET =
            """
            {"sha256":"%s","fileName":"%s","mediaType":"x/y","bytes":1}
            """;
    private static final String BODY =
            """
            [{"type":"paragraph","text":[{"text":"文","marks":["strong"]}]},
             {"type":"heading","level":2,"text":"题"},
             {"type":"list","style":"numbered","items":[{"text":[{"text":"项"}]}]},
             {"type":"quote","text":[{"text":"引"}],"attribution":"人"},
             {"type":"table","caption":"表","rows":[{"cells":[{"text":"格","header":true}]}]},
             {"type":"figure","image":{"asset":%s,"alt":"图","decorative":false},"caption":"说明"},
             {"type":"video","asset":%s,"captions":%s,"title":"片","transcript":"稿"},
             {"type":"file","asset":%s,"title":"件"},
             {"type":"callout","style":"warning","title":"注","text":[{"text":"意"}]},
             {"type":"embed","document":"00000000-0000-0000-0000-000000000001"}]
            """
                    .formatted(named("图.png"), named("片.mp4"), named("幕.vtt"), named("件.pdf"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "article",
                "campaign",
                "press-release",
                "education-kit",
                "disclosure-notice",
                "page"
            })
    void mappingToTheSameChangesNothingOfAnyKind(String type) throws Exception {
        var content = content(type);

        assertThat(Assets.map(content, asset -> asset)).isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"article", "education-kit", "disclosure-notice"})
    void mappingReachesEveryReference(String type) throws Exception {
        var content = content(type);
        var before = Assets.of(content).stream().map(AssetRef::fileName).toList();

        var changed = Assets.map(content, asset -> renamed(asset, "新-" + asset.fileName()));

        assertThat(Assets.of(changed))
                .extracting(AssetRef::fileName)
                .containsExactlyElementsOf(before.stream().map(name -> "新-" + name).toList());
    }

    @Test
    void mappingSaysWhereEachReferenceStandsAndWhatBelongsThere() throws Exception {
        var places = new TreeMap<String, Holds>();

        for (var type : List.of("education-kit", "disclosure-notice")) {
            Assets.map(
                    content(type),
                    (place, asset) -> {
                        places.put(place.where(), place.holds());
                        return asset;
                    });
        }

        assertThat(places)
                .isEqualTo(
                        Map.of(
                                "/cover/asset", Holds.IMAGE,
                                "/body/5/image/asset", Holds.IMAGE,
                                "/body/6/asset", Holds.VIDEO,
                                "/body/6/captions", Holds.CAPTIONS,
                                "/body/7/asset", Holds.ANY_FILE,
                                "/files/0/asset", Holds.ANY_FILE,
                                "/attachments/0/asset", Holds.ANY_FILE));
    }

    private static Content content(String type) throws Exception {
        var fields = new ArrayList<String>();
        fields.add("\"type\":\"%s\"".formatted(type));
        fields.add("\"title\":\"题\",\"summary\":\"要\",\"topics\":[\"first-aid\"]");
        fields.add("\"source\":{\"name\":\"会\"}");
        fields.add(
                "\"cover\":{\"asset\":%s,\"alt\":\"面\",\"decorative\":false}"
                        .formatted(named("面.jpg")));
        fields.add("\"body\":" + BODY);
        fields.addAll(ownFields(type));
        return ContentJson.read("{" + String.join(",", fields) + "}");
    }

    private static List<String> ownFields(String type) {
        return switch (type) {
            case "article" -> List.of("\"byline\":\"作者\"");
            case "campaign" ->
                    List.of(
                            "\"howToHelp\":\"帮\",\"safetyNotes\":\"安\",\"riskApprovalNo\":\"1\"",
                            "\"theme\":{\"text\":\"主\",\"sourceUrl\":\"u\",\"verifiedBy\":\"v\"}",
                            "\"startsOn\":\"2026-05-08\",\"endsOn\":\"2026-05-09\"",
                            "\"contacts\":[{\"name\":\"人\"}],\"events\":[{\"title\":\"会\"}]");
            case "press-release" ->
                    List.of(
                            "\"number\":3,\"spokesperson\":\"言\",\"releaseType\":\"statement\"",
                            "\"asOf\":\"2026-05-08T10:00:00\"",
                            "\"nextUpdateAt\":\"2026-05-08T12:00:00\"");
            case "education-kit" ->
                    List.of(
                            "\"version\":\"1.2.0\",\"teaches\":[\"会包扎\"]",
                            "\"files\":[{\"asset\":%s,\"title\":\"教案\",\"editable\":true,\"printBlackWhite\":false}]"
                                    .formatted(named("教案.docx")));
            case "disclosure-notice" ->
                    List.of(
                            "\"fund\":\"基金\",\"dutyIds\":[\"OB-03\"],\"eventDate\":\"2026-05-08\"",
                            "\"attachments\":[{\"asset\":%s,\"title\":\"表\"}]"
                                    .formatted(named("表.xlsx")));
            default -> List.of("\"role\":\"about\"");
        };
    }

    private static String named(String fileName) {
        return ASSET.formatted(HASH, fileName);
    }

    private static AssetRef renamed(AssetRef asset, String fileName) {
        return new AssetRef(
                new Sha256(HASH), fileName, asset.mediaType(), asset.bytes(), null, null);
    }
}
