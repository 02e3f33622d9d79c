package org.boai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.boai.sample.Golden;
import org.junit.jupiter.api.Test;

class ModelDocumentTest {
    @Test
    void theDocumentIsWhatTheTablesSay() {
        Golden.check(Golden.root().resolve("docs/model.md"), ModelDocument.text());
    }

    @Test
    void theDiagramHasOneArrowForEachLegalMove() {
        assertThat(ModelDocument.text().lines().filter(line -> line.contains("-->")))
                .contains("    FINAL_REVIEW --> APPROVED: sign off final")
                .contains("    WITHDRAWN --> LIVE: republish")
                .doesNotHaveDuplicates();
    }
}
