package org.boai.importing;

import java.util.Set;

/**
 * Which elements of HTML (WHATWG HTML, section 4) are dropped whole, and which begin a new block.
 */
final class HtmlElements {
    /** What could run, load or be filled in, and what holds no text for readers. */
    static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "object",
                    "embed",
                    "form",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "noscript",
                    "template",
                    "svg",
                    "math",
                    "head",
                    "link",
                    "meta",
                    "audio",
                    "video",
                    "canvas",
                    "applet",
                    "frame",
                    "frameset",
                    "base");

    /** What ends the paragraph before it. */
    static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "main",
                    "aside",
                    "figure",
                    "figcaption",
                    "pre",
                    "address",
                    "center",
                    "dl",
                    "dt",
                    "dd",
                    "li",
                    "hr",
                    "nav",
                    "details",
                    "summary",
                    "fieldset",
                    "body",
                    "html");

    private HtmlElements() {}
}
