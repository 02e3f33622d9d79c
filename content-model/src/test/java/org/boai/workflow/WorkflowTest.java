package org.boai.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.boai.rule.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowTest {
    /** One row a stage, one column an action of {@link Action#all()}; a dash is a refusal. */
    private static final String DRAFTS =
            """
            stage         | submit       | takeBack | signFirst     | signSecond   | signFinal | sendBack | schedule  | cancel   | publish
            WRITING       | FIRST_REVIEW | -        | -             | -            | -         | -        | -         | -        | -
            FIRST_REVIEW  | -            | WRITING  | SECOND_REVIEW | -            | -         | WRITING  | -         | -        | -
            SECOND_REVIEW | -            | WRITING  | -             | FINAL_REVIEW | -         | WRITING  | -         | -        | -
            FINAL_REVIEW  | -            | WRITING  | -             | -            | APPROVED  | WRITING  | -         | -        | -
            APPROVED      | -            | WRITING  | -             | -            | -         | WRITING  | SCHEDULED | -        | WRITING
            SCHEDULED     | -            | WRITING  | -             | -            | -         | WRITING  | -         | APPROVED | WRITING
            """;

    /** One row a state, one column an action in its order. */
    private static final String PUBLIC =
            """
            state     | publish | withdraw  | republish
            NEVER     | LIVE    | -         | -
            LIVE      | LIVE    | WITHDRAWN | -
            WITHDRAWN | LIVE    | -         | LIVE
            """;

    @Covers("PUB-01")
    @ParameterizedTest(name = "{1} in {0} leads to {2}")
    @MethodSource("drafts")
    void everyActionInEveryStageLeadsWhereTheTableSays(
            DraftStage stage, Action action, String expected) {
        var outcome = Workflow.apply(stage, action);

        assertThat(outcome)
                .isEqualTo(
                        expected.equals("-")
                                ? new Outcome.Refused<>(stage)
                                : new Outcome.Moved<>(DraftStage.valueOf(expected)));
    }

    @Covers("PUB-11")
    @ParameterizedTest(name = "{1} when {0} leads to {2}")
    @MethodSource("publicStates")
    void everyPublicActionInEveryStateLeadsWhereTheTableSays(
            PublicState state, PublicAction action, String expected) {
        var outcome = Workflow.apply(state, action);

        assertThat(outcome)
                .isEqualTo(
                        expected.equals("-")
                                ? new Outcome.Refused<>(state)
                                : new Outcome.Moved<>(PublicState.valueOf(expected)));
    }

    @Test
    void theTablesHoldEveryPair() {
        assertThat(drafts()).hasSize(DraftStage.values().length * Action.all().size());
        assertThat(publicStates())
                .hasSize(PublicState.values().length * PublicAction.values().length);
        assertThat(Action.all().stream().map(Object::getClass).map(Class.class::cast))
                .containsAll(Set.of(Action.class.getPermittedSubclasses()))
                .hasSize(Action.class.getPermittedSubclasses().length + Level.values().length - 1);
    }

    static Stream<Arguments> drafts() {
        return rows(DRAFTS)
                .flatMap(row -> pairs(DraftStage.valueOf(row.getFirst()), Action.all(), row));
    }

    static Stream<Arguments> publicStates() {
        return rows(PUBLIC)
                .flatMap(
                        row ->
                                pairs(
                                        PublicState.valueOf(row.getFirst()),
                                        List.of(PublicAction.values()),
                                        row));
    }

    private static Stream<Arguments> pairs(Object state, List<?> actions, List<String> row) {
        assertThat(row).hasSize(actions.size() + 1);
        return Stream.iterate(0, at -> at < actions.size(), at -> at + 1)
                .map(at -> Arguments.of(state, actions.get(at), row.get(at + 1)));
    }

    private static Stream<List<String>> rows(String table) {
        return table.lines()
                .skip(1)
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList());
    }
}
