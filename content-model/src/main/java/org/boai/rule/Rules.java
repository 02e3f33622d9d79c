package org.boai.rule;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of rules, as {@code rules.yaml} lists them. */
public final class Rules {
    private static final Map<String, Rule> BY_ID = read();

    private Rules() {}

    /** Every rule, in the order of the register. */
    public static List<Rule> all() {
        return List.copyOf(BY_ID.values());
    }

    /** The rule of this id, or empty when the register has none. */
    public static Optional<Rule> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    private static Map<String, Rule> read() {
        var yaml =
                YAMLMapper.builder()
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .build();
        try (var source = Rules.class.getResourceAsStream("/rules.yaml")) {
            return index(yaml.readValue(source, new TypeReference<List<Rule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("rules.yaml cannot be read", e);
        }
    }

    private static Map<String, Rule> index(List<Rule> rules) {
        var byId = new LinkedHashMap<String, Rule>();
        for (var rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalStateException("Two rules have the id " + rule.id());
            }
        }
        return Collections.unmodifiableMap(byId);
    }
}
