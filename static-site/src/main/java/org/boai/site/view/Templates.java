package org.boai.site.view;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates of the site, parsed once for each language; every value is escaped unless it is
 * ready-made HTML.
 */
final class Templates {

    private static final String HTML = "text/html";
    private static final Pattern WORD = Pattern.compile("\\{w\\.([A-Za-z0-9_]+)}");
    private static final Pattern PLACE = Pattern.compile("\\{at\\.([A-Za-z]+)}");
    private static final String MARKED = Skeleton.MARK + "$1" + Skeleton.MARK;
    private static final Map<Words, Engine> ENGINES = new ConcurrentHashMap<>();

    private Templates() {}

    /** The page that a template makes of a view, read from {@code frame} and {@code page}. */
    static byte[] render(String name, Frame frame, Record page) {
        var main = template(name, frame.words()).data("frame", frame).data("page", page).render();
        return frame.around(html -> html.raw(main));
    }

    /** A part of a page. */
    static String fragment(String name, Words words, Record page) {
        return template(name, words).data("page", page).render();
    }

    /** A part of pages that is filled at its places. */
    static Skeleton skeleton(String name, Words words, Record page) {
        return Skeleton.of(fragment(name, words, page));
    }

    private static Template template(String name, Words words) {
        return ENGINES.computeIfAbsent(words, Templates::engine).getTemplate(name);
    }

    private static Engine engine(Words words) {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new RecordValues())
                .addResultMapper(new HtmlEscaper(List.of(HTML)))
                .addLocator(name -> locate(name, words))
                .strictRendering(true)
                .timeout(60_000)
                .build();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String name, Words words) {
        try (var in = Templates.class.getResourceAsStream("/templates/site/" + name)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new Location(
                                    said(
                                            new String(in.readAllBytes(), StandardCharsets.UTF_8),
                                            words)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words stand in a template from the beginning, so that no page has to look them up. */
    private static String said(String template, Words words) {
        return WORD.matcher(PLACE.matcher(template).replaceAll(MARKED))
                .replaceAll(
                        word ->
                                Matcher.quoteReplacement(
                                        new Html()
                                                .text(words.get(word.group(1)))
                                                .toString()
                                                .replace("{", "\\{")));
    }

    private record Location(String text) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(HTML));
        }
    }
}
