package org.boai;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** A third of the tests: all of the desk but what {@link WritingSuite} holds. */
@Suite
@SelectPackages("org.boai.desk")
@ExcludePackages({"org.boai.desk.editor", "org.boai.desk.form", "org.boai.desk.review"})
@IncludeClassNamePatterns(".*Test")
final class DeskSuite {
    private DeskSuite() {}
}
