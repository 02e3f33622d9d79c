package org.boai;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * A third of the tests: writing and reviewing in a browser. The three run side by side, each in a
 * process that starts the application and its engines once for all tests of the same settings.
 */
@Suite
@SelectPackages({"org.boai.desk.editor", "org.boai.desk.form", "org.boai.desk.review"})
@IncludeClassNamePatterns(".*Test")
final class EditorSuite {
    private EditorSuite() {}
}
