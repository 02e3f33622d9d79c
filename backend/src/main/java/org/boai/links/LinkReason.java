package org.boai.links;

import java.util.Arrays;
import java.util.Locale;
import org.boai.language.Bilingual;

/** Why a link leads nowhere, other than the status that a server answers. */
enum LinkReason {
    BROKEN(new Bilingual("不是能打开的网址", "not an address that can be opened")),
    MISSING(new Bilingual("本站没有这个页面或文件", "the site has no such page or file")),
    WITHDRAWN(new Bilingual("链接的文稿已撤下", "the document it leads to was withdrawn")),
    NOT_PUBLIC(
            new Bilingual(
                    "指向内部网络，读者打不开", "leads into an internal network, where readers cannot go")),
    NO_SUCH_HOST(
            new Bilingual(
                    "找不到这个网站（域名不能解析）", "there is no such site (the name cannot be resolved)")),
    NO_ANSWER(new Bilingual("网站没有应答", "the site does not answer")),
    UNTRUSTED(new Bilingual("网站的安全证书有问题", "the certificate of the site is not valid")),
    TURNS_IN_CIRCLES(new Bilingual("跳转次数过多", "too many redirects"));

    private final Bilingual words;

    LinkReason(Bilingual words) {
        this.words = words;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words, of a code or of a status. */
    static Bilingual words(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.words)
                .findFirst()
                .orElseGet(() -> new Bilingual("网站回答 %s", "the site answers %s").with(code));
    }
}
