package org.boai.testsupport;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.boai.content.Assets;
import org.boai.content.Block;
import org.boai.content.Content;
import org.boai.document.DocumentId;
import org.boai.document.Sha256;
import org.boai.editing.Drafts;
import org.boai.sample.Samples;

/** Attachments that were clean when a text was signed, and that a new reader of files warns of. */
@ApplicationScoped
public class UnreadAttachments {
    private static final String NOT_READ =
            """
            {"outcome":"NOT_READ","traces":[],"more":false}""";

    private static final String READ = NOT_READ.replace("NOT_READ", "READ");

    private final Drafts drafts;
    private final Set<Sha256> unread = ConcurrentHashMap.newKeySet();

    UnreadAttachments(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A text whose files are its own. */
    public static Content text() {
        var name = "附件" + UUID.randomUUID() + ".pdf";
        return Samples.article(
                "看附件",
                List.of(new Block.Download(Samples.asset(name, "application/pdf", 1000), "附件")));
    }

    /** From now on the attachments of this document warn. */
    public void become(DocumentId id) throws SQLException {
        for (var asset : Assets.of(drafts.get(id).content())) {
            unread.add(asset.sha256());
            scanned(asset.sha256(), NOT_READ);
        }
    }

    /** None warns any more. */
    public void readAgain() throws SQLException {
        for (var file : unread) {
            scanned(file, READ);
        }
        unread.clear();
    }

    private static void scanned(Sha256 file, String as) throws SQLException {
        OwnerDatabase.run(
                "update asset_scan set scan = '%s' where sha256 = '%s'".formatted(as, file.hex()));
    }
}
