package org.boai.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.boai.content.check.Links;
import org.boai.language.Bilingual;
import org.jsoup.nodes.Element;

/** What the allow-list drops and readers of the file would miss; counted, to be told. */
enum LeftOut {
    PICTURES(
            "img",
            new Bilingual(
                    "%d 张图片没有导入，请逐张上传。",
                    "Pictures that were not imported: %d. Upload each of them.")),
    FILMS(
            "iframe, video, audio, object, embed, applet",
            new Bilingual(
                    "%d 处影片、音频或嵌入的网页没有导入。",
                    "Films, sounds or embedded pages that were not imported: %d.")),
    DRAWINGS(
            "svg, math, canvas",
            new Bilingual("%d 处图形或公式没有导入。", "Drawings or formulas that were not imported: %d.")),
    FORMS(
            "input:not([type=hidden]), select, textarea, button",
            new Bilingual(
                    "%d 个表单栏目或按钮没有导入。", "Form fields or buttons that were not imported: %d.")),
    LINKS(
            "a[href]",
            new Bilingual(
                    "%d 个链接的地址在本站不能用，只留下了文字。",
                    "Links whose addresses cannot be used on this site, of which only the text was kept: %d.")) {
        @Override
        boolean counts(Element element) {
            var target = element.attr("href").strip();
            return !target.isEmpty() && !target.startsWith("#") && !Links.isAllowed(target);
        }
    },
    SCRIPTS("script", new Bilingual("%d 段脚本没有导入。", "Scripts that were not imported: %d."));

    private final String selector;
    private final Bilingual words;

    LeftOut(String selector, Bilingual words) {
        this.selector = selector;
        this.words = words;
    }

    /** What to tell of a text, in the order of this list; empty when nothing is dropped. */
    static List<Bilingual> of(Element body) {
        return Arrays.stream(values())
                .filter(one -> one.in(body) > 0)
                .map(one -> one.told(body))
                .toList();
    }

    private Bilingual told(Element body) {
        return words.with(in(body));
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
