package org.boai.importing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Says in plain elements what word processors and web editors say in styles, so that one allow-list
 * does for all: bold and italic runs, lists that Word writes as paragraphs, what is hidden,
 * pictures that load late.
 */
final class TidyHtml {
    private static final Pattern WEIGHT =
            Pattern.compile("font-weight\\s*:\\s*(normal|lighter|bold(?:er)?|\\d{3})");
    private static final Pattern SLANT =
            Pattern.compile("font-style\\s*:\\s*(normal|italic|oblique)");
    private static final Pattern WORD_LIST = Pattern.compile("mso-list\\s*:[^;]*level(\\d)");
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "display\\s*:\\s*none|mso-hide\\s*:\\s*all|mso-element\\s*:\\s*comment");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[((]?(?:\\d+|[a-zA-Z]|[ivxIVX]+|[一二三四五六七八九十]+)[.)、.)].*", Pattern.DOTALL);
    private static final int BOLD = 600;

    private TidyHtml() {}

    static void tidy(Element body) {
        for (var element : List.copyOf(body.getAllElements())) {
            if (element != body && HIDDEN.matcher(style(element)).find()) {
                element.remove();
            }
        }
        body.select("img[data-src]").forEach(TidyHtml::showLatePicture);
        body.select(".MsoTitle").forEach(title -> title.tagName("h1"));
        lowerHeadings(body);
        lists(body);
        for (var element : List.copyOf(body.getAllElements())) {
            if (element != body && element.parent() != null) {
                runs(element);
            }
        }
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT);
    }

    private static void showLatePicture(Element picture) {
        picture.attr("src", picture.attr("data-src"));
    }

    /** Several headings of the first level are sections; the title of the page is the first. */
    private static void lowerHeadings(Element body) {
        if (body.select("h1").size() > 1) {
            for (int level = 5; level >= 1; level--) {
                for (var heading : body.select("h" + level)) {
                    heading.tagName("h" + (level + 1));
                }
            }
        }
    }

    /** What a style sets apart becomes an element, and an element that its style undoes goes. */
    private static void runs(Element element) {
        var style = style(element);
        var weight = WEIGHT.matcher(style);
        var slant = SLANT.matcher(style);
        var bold = weight.find() && isBold(weight.group(1));
        var slanted = slant.find() && !slant.group(1).equals("normal");
        switch (element.normalName()) {
            case "b", "strong" -> {
                if (weight.reset().find() && !bold) {
                    element.tagName("span");
                }
            }
            case "i", "em" -> {
                if (slant.reset().find() && !slanted) {
                    element.tagName("span");
                }
            }
            case "span", "font" -> {
                if (bold) {
                    wrapContents(element, "strong");
                }
                if (slanted) {
                    wrapContents(element, "em");
                }
            }
            default -> {}
        }
    }

    private static boolean isBold(String weight) {
        return Character.isDigit(weight.charAt(0))
                ? Integer.parseInt(weight) >= BOLD
                : weight.startsWith("bold");
    }

    private static void wrapContents(Element element, String name) {
        var wrapper = new Element(name);
        wrapper.appendChildren(List.copyOf(element.childNodes()));
        element.appendChild(wrapper);
    }

    /** Neighbouring paragraphs that Word numbers itself become one list, in levels. */
    private static void lists(Element body) {
        for (var paragraph : List.copyOf(body.select("p"))) {
            if (paragraph.parent() != null && level(paragraph) > 0 && !continues(paragraph)) {
                list(paragraph);
            }
        }
    }

    private static boolean continues(Element paragraph) {
        var before = paragraph.previousElementSibling();
        return before != null && level(before) > 0;
    }

    private static int level(Element element) {
        var list = WORD_LIST.matcher(style(element));
        return element.normalName().equals("p") && list.find()
                ? Integer.parseInt(list.group(1))
                : 0;
    }

    private static void list(Element first) {
        var paragraphs = new ArrayList<Element>();
        for (var at = first; at != null && level(at) > 0; at = at.nextElementSibling()) {
            paragraphs.add(at);
        }
        var place = new Element("div");
        first.before(place);
        Deque<Element> open = new ArrayDeque<>();
        for (var paragraph : paragraphs) {
            int level = level(paragraph);
            var kind = kind(paragraph);
            while (open.size() > level) {
                open.pop();
            }
            while (open.size() < level) {
                var parent = open.isEmpty() ? place : lastItem(open.peek());
                open.push(parent.appendElement(kind));
            }
            paragraph.remove();
            open.peek().appendElement("li").appendChildren(List.copyOf(paragraph.childNodes()));
        }
    }

    private static Element lastItem(Element list) {
        var last = list.lastElementChild();
        return last == null ? list.appendElement("li") : last;
    }

    /** By the mark that Word wrote for programs that know no lists; the mark goes. */
    private static String kind(Element paragraph) {
        var marks =
                paragraph.getAllElements().stream()
                        .filter(one -> style(one).matches("(?s).*mso-list\\s*:\\s*ignore.*"))
                        .toList();
        var text = marks.isEmpty() ? "" : marks.getFirst().text().strip();
        marks.forEach(Element::remove);
        return NUMBER.matcher(text).matches() ? "ol" : "ul";
    }
}
