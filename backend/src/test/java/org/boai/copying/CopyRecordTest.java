package org.boai.copying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CopyRecordTest {
    @Test
    void itTellsAllThatItWasToldAlsoWhereTheStoreTellsNoEtag() throws IOException {
        var objects =
                Map.of(
                        "index.html", new Stored("abc", 9, "etag", List.of("media/a", "media/b")),
                        "404.html", new Stored("def", 3, "", List.of()),
                        "media/c", Stored.CHANGED);

        assertThat(CopyRecord.read(CopyRecord.bytes(objects))).isEqualTo(objects);
    }
}
