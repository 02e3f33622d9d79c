package org.boai;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * A third of the tests: all but {@link DeskSuite} and {@link WritingSuite}. The tests of the
 * content model are on the path too and run in its own module, so that no test of ours may stand in
 * one of its packages.
 */
@Suite
@SelectPackages("org.boai")
@ExcludePackages({
    "org.boai.calendar",
    "org.boai.checking",
    "org.boai.commenting",
    "org.boai.content",
    "org.boai.desk",
    "org.boai.document",
    "org.boai.editing",
    "org.boai.importing",
    "org.boai.language",
    "org.boai.liveitem",
    "org.boai.media",
    "org.boai.reviewing",
    "org.boai.rule",
    "org.boai.sample",
    "org.boai.workflow"
})
@IncludeClassNamePatterns(".*Test")
final class OtherSuite {
    private OtherSuite() {}
}
