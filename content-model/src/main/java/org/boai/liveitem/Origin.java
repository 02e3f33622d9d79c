package org.boai.liveitem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.boai.workflow.Level;

/** Who answers for a published text (PUB-08). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Origin.Reviewed.class, name = "reviewed"),
    @JsonSubTypes.Type(value = Origin.Imported.class, name = "imported"),
    @JsonSubTypes.Type(value = Origin.Revised.class, name = "revised")
})
public sealed interface Origin {

    /** Written here and signed by three people. */
    record Reviewed(String author, List<Credit> signOffs) implements Origin {
        public Reviewed {
            signOffs = signOffs == null ? List.of() : List.copyOf(signOffs);
        }
    }

    /** Display name of who signed a level, and when. */
    record Credit(Level level, String name, Instant signedAt) {}

    /**
     * Taken over from an older site in one act of a named holder of the final review (PUB-07).
     *
     * @param source where it came from, as readers should see it
     */
    record Imported(
            String importer, Instant importedAt, Instant originallyPublishedAt, String source)
            implements Origin {}

    /** Taken over from an older site, and since then changed and signed here: it keeps its past. */
    record Revised(Imported legacy, Reviewed review) implements Origin {}
}
