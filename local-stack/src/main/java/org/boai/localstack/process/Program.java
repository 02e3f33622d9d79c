package org.boai.localstack.process;

import java.util.List;
import java.util.Map;

/**
 * What to run, and how to recognise it later.
 *
 * @param environment variables added to ours; secrets go here, never on the command line
 * @param stopSignal the signal that asks it to end cleanly
 * @param mark an argument of the command that no other process on this machine has
 */
public record Program(
        List<String> command, Map<String, String> environment, String stopSignal, String mark) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (!command.contains(mark)) {
            throw new IllegalArgumentException("The mark is not part of the command: " + mark);
        }
    }
}
