package org.boai.http;

import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Parameters and form fields hold whole characters only. PostgreSQL keeps no U+0000, and half of a
 * surrogate pair has no form in UTF-8.
 */
class RefuseBrokenText {

    @ServerRequestFilter
    @WithFormRead
    public void check(ResteasyReactiveContainerRequestContext request) {
        request.getUriInfo()
                .getQueryParameters()
                .forEach((name, sent) -> sent.forEach(value -> require(name, value)));
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

    private static void require(String name, String value) {
        if (isBroken(name) || isBroken(value)) {
            var field = name.codePoints().map(one -> isBroken(one) ? '?' : one);
            throw new Refused(
                    new Refusal.InvalidInput(
                            field.collect(
                                            StringBuilder::new,
                                            StringBuilder::appendCodePoint,
                                            StringBuilder::append)
                                    .toString(),
                            "输入里有残缺的字符(U+0000 或半个字符)。请删去后重新输入。"));
        }
    }

    static boolean isBroken(String text) {
        return text.codePoints().anyMatch(RefuseBrokenText::isBroken);
    }

    private static boolean isBroken(int character) {
        return character == 0 || Character.getType(character) == Character.SURROGATE;
    }
}
