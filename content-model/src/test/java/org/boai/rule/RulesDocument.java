package org.boai.rule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;

/** The register as a table for people, with the tests that prove each rule. */
final class RulesDocument {
    private static final String HEAD =
            """
            # Rules

            Generated from `content-model/src/main/resources/rules.yaml` and the `@Covers` annotations of all
            modules' tests. Do not edit it: `./boai accept-golden` writes it again, and the build fails when it is
            out of date. An empty last cell means that no test proves the rule yet.

            BLOCK refuses to publish, WARN asks for a recorded reason, TASK opens a dated to-do, AUDIT is logged or
            shown on a dashboard, DUTY is a disclosure with a due date. *House* marks a default of our own, *unconfirmed*
            a rule of which a part is not verified.

            | ID | Rule | Tests |
            |---|---|---|
            """;

    private RulesDocument() {}

    static String of(List<Rule> rules, List<Coverage.Claim> claims) {
        var tests =
                claims.stream()
                        .collect(
                                groupingBy(
                                        Coverage.Claim::rule,
                                        mapping(Coverage.Claim::test, toList())));
        return HEAD + rules.stream().map(rule -> row(rule, tests)).collect(joining());
    }

    private static String row(Rule rule, Map<String, List<String>> tests) {
        var proofs =
                tests.getOrDefault(rule.id(), List.of()).stream()
                        .map("`%s`"::formatted)
                        .collect(joining("<br>"));
        return "| %s | %s%s<br>%s | %s |\n"
                .formatted(rule.id(), rule.zh(), facts(rule), rule.en(), proofs);
    }

    private static String facts(Rule rule) {
        return "(%s%s%s%s)"
                .formatted(
                        rule.severity(),
                        rule.basis().isEmpty() ? "" : "; " + rule.basis(),
                        rule.house() ? "; *house*" : "",
                        rule.unconfirmed() ? "; *unconfirmed*" : "");
    }
}
