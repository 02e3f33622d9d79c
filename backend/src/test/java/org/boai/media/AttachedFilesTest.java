package org.boai.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.boai.checking.CheckContent;
import org.boai.content.Article;
import org.boai.content.AssetRef;
import org.boai.content.Block;
import org.boai.content.check.Finding;
import org.boai.content.check.Finding.Severity;
import org.boai.document.DocumentId;
import org.boai.editing.Drafts;
import org.boai.refusal.Refused;
import org.boai.rule.Covers;
import org.boai.sample.Samples;
import org.boai.testsupport.EnginesResource;
import org.boai.testsupport.World;
import org.junit.jupiter.api.Test;

/** A list of names that is attached to a text, from its upload to the refusal. */
@QuarkusTest
@WithTestResource(EnginesResource.class)
@Covers("PRV-06")
class AttachedFilesTest {
    @Inject World world;
    @Inject StoreAsset store;
    @Inject ScanStored scanStored;
    @Inject CheckContent checks;
    @Inject Drafts drafts;

    @Test
    void whatHidesInAFileStopsTheTextThatOffersIt() {
        var id = world.draft(offering(upload("补助名单.csv", "张三,11010519491231002X\n")));

        assertThat(findings(id))
                .extracting(Finding::severity, Finding::zh)
                .containsExactly(
                        tuple(
                                Severity.BLOCK,
                                "附件“补助名单.csv”第 1 行有身份证号（110*************2X）。请删去或隐去。"));
        assertThatThrownBy(() -> world.submit(id)).isInstanceOf(Refused.class);
    }

    @Test
    void aFileIsLookedThroughOnceAndOneThatWasNotIsSaidToBeSoUntilItWas() throws IOException {
        var file = upload("旧名单.csv", "李四,13800138000\n");
        var id = world.draft(offering(file));
        assertThat(scannedAt(file)).isEqualTo(scannedAt(upload("旧名单.csv", "李四,13800138000\n")));

        QuarkusTransaction.requiringNew().run(() -> AssetScan.deleteById(file.sha256().hex()));
        assertThat(findings(id)).extracting(Finding::severity).containsExactly(Severity.WARN);
        scanStored.all();

        assertThat(findings(id)).extracting(Finding::severity).containsExactly(Severity.BLOCK);
    }

    private List<Finding> findings(DocumentId id) {
        return checks.of(id, drafts.get(id).content()).stream()
                .filter(one -> one.rule().equals("PRV-06"))
                .toList();
    }

    private static Object scannedAt(AssetRef file) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                AssetScan.<AssetScan>findById(file.sha256().hex())
                                        .scannedAt
                                        .toString());
    }

    private AssetRef upload(String name, String text) {
        return store.as(world.writer(), name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Article offering(AssetRef file) {
        return Samples.article("补助公示", List.of(new Block.Download(file, "名单")));
    }
}
