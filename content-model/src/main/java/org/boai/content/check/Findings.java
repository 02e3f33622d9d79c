package org.boai.content.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what the checks of one content find. */
final class Findings {
    private static final int MAX_ADDRESS = 254;

    private final List<Finding> found = new ArrayList<>();

    List<Finding> toList() {
        return List.copyOf(found);
    }

    void add(Finding finding) {
        found.add(finding);
    }

    /**
     * Adds them in their order, but no more than so many of one severity: more would help nobody,
     * and many warnings must not hide what blocks.
     */
    void addSome(Collection<Finding> findings, int most) {
        var told = new EnumMap<Finding.Severity, Integer>(Finding.Severity.class);
        findings.stream()
                .filter(one -> told.merge(one.severity(), 1, Integer::sum) <= most)
                .forEach(this::add);
    }

    void block(String rule, String where, String zh, String en) {
        found.add(new Finding(rule, Finding.Severity.BLOCK, where, zh, en));
    }

    /** Something is chosen or filled in. */
    void require(String rule, String where, String name, @Nullable Object value) {
        if (value == null) {
            missing(rule, where, name);
        }
    }

    /** One line of text that must be there, at most so many characters. */
    void requireLine(String rule, String where, String name, String text, int max) {
        if (text.isBlank()) {
            missing(rule, where, name);
        }
        line(where, name, text, max);
    }

    /** One line of text that may be empty. */
    void line(String where, String name, String text, int max) {
        text(where, name, text, max);
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0) {
            block(
                    "PUB-08",
                    where,
                    "%s只能写一行。请删去换行和制表符。".formatted(name),
                    "%s takes one line. Remove line breaks and tabs.".formatted(where));
        }
    }

    /** Text that may be empty and may have several lines. */
    void text(String where, String name, String text, int max) {
        var length = text.codePointCount(0, text.length());
        if (length > max) {
            block(
                    "PUB-08",
                    where,
                    "%s有 %d 个字，最多 %d 个。请缩短。".formatted(name, length, max),
                    "%s has %d characters, at most %d. Shorten it.".formatted(where, length, max));
        }
    }

    /** Where a link leads: the web, this site, a mailbox or a telephone. */
    void link(String where, String target) {
        if (!Links.isAllowed(target)) {
            block(
                    "SITE-05",
                    where,
                    "链接不能用。请写 https:// 开头的完整网址、本站以 / 开头的路径、mailto: 或 tel:。",
                    "The link cannot be used. Write a full https:// address, a path of this site, mailto: or tel:.");
        }
    }

    /** An address on the web that may be empty. */
    void webAddress(String where, String address) {
        if (!address.isEmpty() && !Links.isWebAddress(address)) {
            block(
                    "SITE-05",
                    where,
                    "网址不能用。请写 http:// 或 https:// 开头的完整网址。",
                    "The address cannot be used. Write a full http:// or https:// address.");
        }
    }

    /** A mailbox that may be empty. */
    void mailbox(String where, String mailbox) {
        line(where, "邮箱", mailbox, MAX_ADDRESS);
        if (!mailbox.isEmpty() && !Links.isMailbox(mailbox)) {
            block(
                    "SITE-05",
                    where,
                    "邮箱写法不对。请写成 name@example.org。",
                    "This is no e-mail address. Write it as name@example.org.");
        }
    }

    private void missing(String rule, String where, String name) {
        block(rule, where, "没有填写%s。请补上。".formatted(name), "This is missing. Fill it in.");
    }
}
