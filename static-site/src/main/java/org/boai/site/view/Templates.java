package org.boai.site.view;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The templates of the site, parsed once; every value is escaped unless it is ready-made HTML. */
final class Templates {

    private static final String HTML = "text/html";
    private static final Engine ENGINE =
            Engine.builder()
                    .addDefaults()
                    .addValueResolver(new RecordValues())
                    .addResultMapper(new HtmlEscaper(List.of(HTML)))
                    .addLocator(Templates::locate)
                    .strictRendering(true)
                    .timeout(60_000)
                    .build();

    private Templates() {}

    /** What a template makes of a view; its values are read from {@code frame} and {@code page}. */
    static String render(String name, Frame frame, Record page) {
        return ENGINE.getTemplate(name)
                .data("frame", frame)
                .data("w", frame.words())
                .data("page", page)
                .render();
    }

    /** A part of a page. */
    static String fragment(String name, Words words, Record page) {
        return ENGINE.getTemplate(name).data("w", words.texts()).data("page", page).render();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String name) {
        var resource = "/templates/site/" + name;
        return Templates.class.getResource(resource) == null
                ? Optional.empty()
                : Optional.of(new Location(resource));
    }

    private record Location(String resource) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new InputStreamReader(
                    Templates.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(HTML));
        }
    }
}
