package org.boai.http;

import java.util.List;
import org.boai.content.check.Finding;
import org.boai.language.Language;

/**
 * Tells a person at the desk what was refused, where, and what to do. Only the desk knows what
 * surrounds its pages, and nothing here knows the desk, so the desk brings it.
 */
public interface DeskRefusals {
    /** In which the desk speaks in the request that is being answered. */
    Language language();

    /** The page, as HTML; it may ask no engine, because an engine may be what failed. */
    String page(String message, String code, List<Finding> findings);
}
