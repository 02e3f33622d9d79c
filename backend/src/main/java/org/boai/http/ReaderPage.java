package org.boai.http;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.boai.document.ContentLocale;

/** Title and main part of a page that tells a reader of the site why there is no answer. */
@CheckedTemplate(basePath = "http", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ReaderPage(String title, String message, String home, String back, String code)
        implements TemplateInstance {

    /**
     * @param message what is wrong and what to do, in Chinese
     */
    static ReaderPage of(ContentLocale locale, String code, String message) {
        return switch (locale) {
            case ZH_CN -> new ReaderPage("没有办成", message, locale.root(), "回到首页", code);
            case EN ->
                    new ReaderPage(
                            "This did not work",
                            english(code),
                            locale.root(),
                            "Go to the home page",
                            code);
        };
    }

    private static String english(String code) {
        return switch (code) {
            case "storage-unavailable" ->
                    "The file store cannot be reached just now. Please try again in a few minutes.";
            case "kit-incomplete" ->
                    "A file of this kit is missing just now. Please download its files one by one.";
            case "too-many-downloads" ->
                    "Many people are downloading just now. Please try again in a minute.";
            case "not-found", "http-404" ->
                    "There is nothing here. Please check the address, or search the site.";
            case "link-ended" ->
                    "This link has ended. Please ask whoever sent it to you for another.";
            case "withdrawn" -> "This was withdrawn. The page that led here says why.";
            case "invalid-input" ->
                    "The address holds something that cannot be used. Please type it again.";
            default -> "The request cannot be answered. Please check the address and try again.";
        };
    }
}
