package org.boai.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.boai.content.check.Links;
import org.jsoup.nodes.Element;

/** What the allow-list drops and readers of the file would miss; counted, to be told. */
enum LeftOut {
    PICTURES("img", "%d 张图片没有导入，请逐张上传。"),
    FILMS("iframe, video, audio, object, embed, applet", "%d 处影片、音频或嵌入的网页没有导入。"),
    DRAWINGS("svg, math, canvas", "%d 处图形或公式没有导入。"),
    FORMS("input:not([type=hidden]), select, textarea, button", "%d 个表单栏目或按钮没有导入。"),
    LINKS("a[href]", "%d 个链接的地址在本站不能用，只留下了文字。") {
        @Override
        boolean counts(Element element) {
            var target = element.attr("href").strip();
            return !target.isEmpty() && !target.startsWith("#") && !Links.isAllowed(target);
        }
    },
    SCRIPTS("script", "%d 段脚本没有导入。");

    private final String selector;
    private final String words;

    LeftOut(String selector, String words) {
        this.selector = selector;
        this.words = words;
    }

    /** What to tell of a text, in the order of this list; empty when nothing is dropped. */
    static List<String> of(Element body) {
        return Arrays.stream(values())
                .filter(one -> one.in(body) > 0)
                .map(one -> one.told(body))
                .toList();
    }

    private String told(Element body) {
        return words.formatted(in(body));
    }

    private long in(Element body) {
        return body.select(selector).stream().filter(shown()).filter(this::counts).count();
    }

    boolean counts(Element element) {
        return true;
    }

    /** Not what only browsers without scripts show, which is there a second time. */
    private static Predicate<Element> shown() {
        return element -> element.closest("noscript, template") == null;
    }
}
