package org.boai;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * One half of the tests: what people do at the desk. The halves run side by side, each in a process
 * that starts the application and its engines once.
 */
@Suite
@SelectPackages("org.boai.desk")
@IncludeClassNamePatterns(".*Test")
final class DeskHalf {
    private DeskHalf() {}
}
