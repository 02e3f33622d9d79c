package org.boai.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.boai.content.check.Finding;

/** Tells a person at the desk what was refused, where, and what to do. */
@CheckedTemplate(basePath = "http", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record RefusalPage(String message, String code, List<Finding> findings)
        implements TemplateInstance {}
