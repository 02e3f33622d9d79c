package org.boai.localstack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Java program in a JVM of its own, marked by the folder that it alone works on. */
public final class JavaProgram {
    private JavaProgram() {}

    /**
     * @param folder the folder that only this program uses
     * @param arguments JVM flags, what to run, and its arguments
     */
    public static Program on(Path folder, Map<String, String> environment, List<String> arguments) {
        var mark = mark(folder);
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(mark);
        command.addAll(arguments);
        return new Program(command, environment, "TERM", mark);
    }

    /** What tells a program of this folder from any other process. */
    public static String mark(Path folder) {
        return "-Dboai.runs.on=" + folder;
    }
}
