package org.boai;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * A third of the tests: how a text comes about, from its first word to its last sign-off. The three
 * run side by side, each in a process that starts the application and its engines once for all
 * tests of the same settings.
 */
@Suite
@SelectPackages({
    "org.boai.checking",
    "org.boai.commenting",
    "org.boai.desk.editor",
    "org.boai.desk.form",
    "org.boai.desk.review",
    "org.boai.editing",
    "org.boai.importing",
    "org.boai.media",
    "org.boai.reviewing"
})
@IncludeClassNamePatterns(".*Test")
final class WritingSuite {
    private WritingSuite() {}
}
