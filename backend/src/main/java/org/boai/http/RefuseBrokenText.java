package org.boai.http;

import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Addresses, parameters and form fields hold whole characters only: PostgreSQL keeps no U+0000, and
 * half of a surrogate pair has no form in UTF-8. An address holds no control characters at all, and
 * a parameter none but those that white space is made of.
 */
class RefuseBrokenText {

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request) {
        var uri = request.getUriInfo();
        if (uri.getPath().codePoints().anyMatch(Character::isISOControl)) {
            throw new Refused(
                    new Refusal.InvalidInput(
                            "path",
                            new Bilingual(
                                    "网址里有控制字符。请检查网址，删去看不见的字符。",
                                    "The address has control characters. Check it and remove what cannot be seen.")));
        }
        uri.getQueryParameters()
                .forEach((name, sent) -> sent.forEach(value -> requireVisible(name, value)));
        var inner = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var form = inner.getFormData();
        if (form == null) {
            return;
        }
        for (var name : form) {
            for (var value : form.get(name)) {
                require(name, value.isFileItem() ? "" : value.getValue());
            }
        }
    }

    private static void requireVisible(String name, String value) {
        require(name, value);
        if (hasControl(name) || hasControl(value)) {
            throw refused(
                    name,
                    new Bilingual(
                            "参数里有控制字符。请删去看不见的字符后重新输入。",
                            "A parameter has control characters. Remove what cannot be seen and enter it again."));
        }
    }

    private static void require(String name, String value) {
        if (isBroken(name) || isBroken(value)) {
            throw refused(
                    name,
                    new Bilingual(
                            "输入里有残缺的字符（U+0000 或半个字符）。请删去后重新输入。",
                            "The input has a broken character (U+0000 or half of a surrogate pair). Remove it and enter the text again."));
        }
    }

    private static Refused refused(String name, Bilingual why) {
        var field = new StringBuilder();
        name.codePoints()
                .map(one -> isBroken(one) || Character.isISOControl(one) ? '?' : one)
                .forEach(field::appendCodePoint);
        return new Refused(new Refusal.InvalidInput(field.toString(), why));
    }

    private static boolean hasControl(String text) {
        return text.codePoints()
                .anyMatch(one -> Character.isISOControl(one) && !Character.isWhitespace(one));
    }

    static boolean isBroken(String text) {
        return text.codePoints().anyMatch(RefuseBrokenText::isBroken);
    }

    private static boolean isBroken(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
