package org.boai.content.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.regex.Pattern;

/** What holds for every text, list and file name, whichever field of whichever kind it is in. */
final class StoredFormChecks {
    private static final int MAX_TEXT = 20_000;
    private static final int MAX_ENTRIES = 1000;
    private static final int MAX_FILE_NAME = 200;
    private static final Pattern UNSAFE_IN_NAME = Pattern.compile("[/\\\\:*?\"<>|\\n\\t]");
    private static final Set<String> FOLDERS = Set.of(".", "..");

    private final Findings findings;

    private StoredFormChecks(Findings findings) {
        this.findings = findings;
    }

    static void check(JsonNode content, Findings findings) {
        new StoredFormChecks(findings).value("", content);
    }

    private void value(String where, JsonNode value) {
        if (value.isTextual()) {
            text(where, value.textValue());
        } else if (value.isArray()) {
            entries(where, value);
        } else if (value.isObject()) {
            value.properties()
                    .forEach(field -> value(where + "/" + field.getKey(), field.getValue()));
            if (value.has("sha256")) {
                fileName(where + "/fileName", value.path("fileName").asText());
            }
        }
    }

    private void text(String where, String text) {
        findings.text(where, "这一处", text, MAX_TEXT);
        if (Characters.deceive(text)) {
            findings.block(
                    "SITE-06",
                    where,
                    "文字中有看不见的控制字符。请删去后重新输入这一处。",
                    "%s holds invisible control characters. Type it again.".formatted(where));
        }
    }

    private void entries(String where, JsonNode entries) {
        if (entries.size() > MAX_ENTRIES) {
            findings.block(
                    "PUB-08",
                    where,
                    "最多 %d 项。请删减，或做成附件。".formatted(MAX_ENTRIES),
                    "At most %d entries.".formatted(MAX_ENTRIES));
        }
        for (var at = 0; at < entries.size(); at++) {
            value(where + "/" + at, entries.get(at));
        }
    }

    /** A name that is one file on every system, and never a path. */
    private void fileName(String where, String name) {
        if (name.isBlank()
                || name.length() > MAX_FILE_NAME
                || FOLDERS.contains(name)
                || UNSAFE_IN_NAME.matcher(name).find()) {
            findings.block(
                    "SITE-06",
                    where,
                    "文件名不能用。请写 1 至 200 个字，不含 / \\ : * ? \" < > |。",
                    "The file name cannot be used: 1 to 200 characters, none of / \\ : * ? \" < > |.");
        }
    }
}
