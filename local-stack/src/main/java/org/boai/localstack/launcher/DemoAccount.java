package org.boai.localstack.launcher;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.boai.localstack.PrivateFile;

/** A person of the demo society, as {@code DATA/demo-accounts.json} (0600) names them. */
record DemoAccount(String user, String password, List<String> roles) {
    private static final int PASSWORD_LENGTH = 16;

    /** Reads the file, or makes it with new passwords. */
    static List<DemoAccount> in(Path data) throws IOException {
        var file = data.resolve("demo-accounts.json");
        if (!Files.exists(file)) {
            PrivateFile.write(
                    file,
                    Operations.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(fresh()));
        }
        return Operations.JSON.readValue(file.toFile(), new TypeReference<List<DemoAccount>>() {});
    }

    private static List<DemoAccount> fresh() {
        return List.of(
                with("writer", "WRITER"),
                with("writer2", "WRITER"),
                with("reviewer1", "FIRST_REVIEWER"),
                with("reviewer2", "SECOND_REVIEWER"),
                with("reviewer3", "FINAL_REVIEWER"),
                with("spokesperson", "SPOKESPERSON"),
                with("finance1", "FINANCE_ENTRY"),
                with("finance2", "FINANCE_CHECK"),
                with("supervisor", "SUPERVISOR"),
                with("concerns", "CONCERNS"),
                with("admin", "ADMIN"));
    }

    private static DemoAccount with(String user, String role) {
        return new DemoAccount(user, RandomText.ofLength(PASSWORD_LENGTH), List.of(role));
    }
}
