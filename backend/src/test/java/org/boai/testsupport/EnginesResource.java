package org.boai.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.boai.localstack.LocalStack;

/**
 * Starts the real engines once for all tests, with data of their own. A test that stops one gets
 * them by a field of type {@link LocalStack}.
 */
public class EnginesResource implements QuarkusTestResourceLifecycleManager {
    private Path data;
    private LocalStack stack;

    @Override
    public Map<String, String> start() {
        try {
            data = Files.createTempDirectory("boai-test");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack = LocalStack.start(data.resolve("engines"));
        var config = new HashMap<>(stack.environment());
        config.put("BOAI_DATA", data.toString());
        config.put("BOAI_OPERATIONS_SECRET", World.OPERATIONS_SECRET);
        config.put("BOAI_SECRETS_KEY", World.SECRETS_KEY);
        config.put("BOAI_PUBLIC_URL", "https://www.example.org");
        return config;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(stack, field -> field.getType().equals(LocalStack.class));
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
        try (var files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
