package org.boai.desk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.boai.desk.ActNames;
import org.junit.jupiter.api.Test;

/** The table that sets our acts beside those of Wagtail names only acts that there are. */
class AuditTableTest {
    private static final Path TABLE = Path.of("../docs/audit.md");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int ACTIONS_OF_WAGTAIL = 36;

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(wagtail[.\\w]+)` \\| (.+?) \\|(.*)\\|$");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private record Row(String theirs, Set<String> ours, String remark) {}

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(TABLE))
                .results()
                .map(row -> new Row(row.group(1), codes(row.group(2)), row.group(3).strip()))
                .toList();
    }

    private static Set<String> codes(String cell) {
        return CODE.matcher(cell).results().map(code -> code.group(1)).collect(Collectors.toSet());
    }

    @Test
    void everyActionOfWagtailHasAnActOrAReasonWhyThereIsNone() throws IOException {
        assertThat(rows())
                .extracting(Row::theirs)
                .hasSize(ACTIONS_OF_WAGTAIL)
                .doesNotHaveDuplicates();
        assertThat(rows())
                .filteredOn(row -> row.ours().isEmpty())
                .allSatisfy(row -> assertThat(row.remark()).as(row.theirs()).isNotEmpty());
    }

    @Test
    void everyActThatTheTableNamesHasANameAndIsRecorded() throws IOException {
        var named = new HashSet<String>();
        rows().forEach(row -> named.addAll(row.ours()));

        assertThat(named).isNotEmpty().isSubsetOf(ActNames.codes());
        var code = new StringBuilder();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file));
            }
        }
        assertThat(named).allSatisfy(act -> assertThat(code).contains("\"" + act + "\""));
    }
}
