package org.boai.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalStackTest {
    @TempDir static Path data;
    private static LocalStack stack;
    private static RunningStack engines;

    @BeforeAll
    static void start() {
        stack = LocalStack.start(data);
        engines = new RunningStack(stack.environment());
    }

    @AfterAll
    static void close() {
        stack.close();
    }

    @ParameterizedTest
    @CsvSource({
        "boai_owner, BOAI_DB_OWNER_PASSWORD",
        "boai_app, BOAI_DB_APP_PASSWORD",
        "boai_public, BOAI_DB_PUBLIC_PASSWORD"
    })
    void eachRoleSignsInWithItsOwnPassword(String role, String password) throws Exception {
        try (var connection = engines.connect(role, password)) {
            assertThat(RunningStack.value(connection, "select current_user")).isEqualTo(role);
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        var url = stack.environment().get("BOAI_DB_URL");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "boai_app", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void onlyTheOwnerMakesTables() throws Exception {
        try (var owner = engines.connectAsOwner();
                var app = engines.connect("boai_app", "BOAI_DB_APP_PASSWORD")) {
            RunningStack.run(owner, "create table made_by_owner (id int)");
            assertThatThrownBy(() -> RunningStack.run(app, "create table made_by_app (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whatPostgresConfirmsIsOnDisk() throws Exception {
        try (var connection = engines.connectAsOwner()) {
            assertThat(RunningStack.value(connection, "show fsync")).isEqualTo("on");
            assertThat(RunningStack.value(connection, "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void textIsUtf8AndSortsByCodePoint() throws Exception {
        try (var connection = engines.connectAsOwner()) {
            assertThat(RunningStack.value(connection, "show server_encoding")).isEqualTo("UTF8");
            var sorted =
                    "select string_agg(word, '' order by word) from (values ('救'),('b'),('a'),('B')) w(word)";
            assertThat(RunningStack.value(connection, sorted)).isEqualTo("Bab救");
        }
    }

    @Test
    void chineseIsCutIntoWordsAndBigrams() throws Exception {
        var created = engines.search("PUT", "/words", WORDS_INDEX);
        assertThat(created).contains("\"acknowledged\":true");
        var smartcn = engines.search("POST", "/words/_analyze", analyze("body", "心肺复苏"));
        assertThat(smartcn).contains("\"token\":\"复苏\"").doesNotContain("\"token\":\"肺复\"");
        var cjk = engines.search("POST", "/words/_analyze", analyze("body.pairs", "心肺复苏"));
        assertThat(cjk).contains("\"token\":\"心肺\"", "\"token\":\"肺复\"", "\"token\":\"复苏\"");
        var english = engines.search("POST", "/words/_analyze", analyze("english", "Volunteers"));
        assertThat(english).contains("\"token\":\"volunt\"");
    }

    @Test
    void anObjectWithAChineseNameCanBeReadInPart() throws Exception {
        engines.makeBucket("ranges");
        engines.put("ranges", "急救/手册.txt", "0123456789");
        assertThat(engines.get("ranges", "急救/手册.txt", 3, 4)).isEqualTo("3456");
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        var permissions = Files.getPosixFilePermissions(data.resolve("secrets.properties"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
        assertThat(data.resolve("postgres.password")).doesNotExist();
    }

    private static String analyze(String field, String text) {
        return "{\"field\":\"%s\",\"text\":\"%s\"}".formatted(field, text);
    }

    private static final String WORDS_INDEX =
            """
            {
              "settings": {
                "number_of_replicas": 0,
                "analysis": {"analyzer": {
                  "words": {"type": "custom", "tokenizer": "smartcn_tokenizer",
                            "filter": ["lowercase", "smartcn_stop", "porter_stem"]},
                  "pairs": {"type": "custom", "tokenizer": "standard",
                            "filter": ["cjk_width", "lowercase", "cjk_bigram"]}}}
              },
              "mappings": {"properties": {
                "body": {"type": "text", "analyzer": "words",
                         "fields": {"pairs": {"type": "text", "analyzer": "pairs"},
                                    "official": {"type": "text", "analyzer": "smartcn"},
                                    "cjk": {"type": "text", "analyzer": "cjk"}}},
                "english": {"type": "text", "analyzer": "english"}}}
            }
            """;
}
