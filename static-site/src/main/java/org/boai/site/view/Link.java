package org.boai.site.view;

/**
 * @param lang BCP 47 tag of what it leads to, or empty when it is that of the page
 */
record Link(String text, String href, String lang) {

    static Link to(String text, String href) {
        return new Link(text, href, "");
    }
}
