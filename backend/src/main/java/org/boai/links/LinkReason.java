package org.boai.links;

import java.util.Arrays;
import java.util.Locale;

/** Why a link leads nowhere, other than the status that a server answers. */
enum LinkReason {
    BROKEN("不是能打开的网址"),
    MISSING("本站没有这个页面或文件"),
    WITHDRAWN("链接的文稿已撤下"),
    NOT_PUBLIC("指向内部网络，读者打不开"),
    NO_SUCH_HOST("找不到这个网站（域名不能解析）"),
    NO_ANSWER("网站没有应答"),
    UNTRUSTED("网站的安全证书有问题"),
    TURNS_IN_CIRCLES("跳转次数过多");

    private final String zh;

    LinkReason(String zh) {
        this.zh = zh;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In Chinese, of a code or of a status. */
    static String zh(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .map(reason -> reason.zh)
                .findFirst()
                .orElse("网站回答 " + code);
    }
}
