package org.boai.desk;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.boai.wording.Wording;

/**
 * What the desk says. Templates name a text by its feature and its key, in the language of who
 * reads: {@code {home:waiting}}, or with values {@code {bundles:count(bundle.size)}}. The message
 * bundles of Qute would want a Java method for each text, and the language handed to every part of
 * a page; a test finds here what the compiler would find there.
 */
@ApplicationScoped
public class DeskWords {
    /** The features with texts of their own; {@code desk} holds what several say. */
    static final List<String> FEATURES =
            List.of(
                    "desk",
                    "audit",
                    "bundles",
                    "calendar",
                    "comments",
                    "compare",
                    "composing",
                    "deputies",
                    "documents",
                    "editor",
                    "files",
                    "form",
                    "history",
                    "home",
                    "labels",
                    "links",
                    "notifying",
                    "people",
                    "review",
                    "words");

    private static final Map<String, Wording> ALL =
            FEATURES.stream()
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), Wording::of));

    /** The texts of a feature, for Java. */
    public static Wording of(String feature) {
        return ALL.get(feature);
    }

    /** A text of a feature in the language of who reads. */
    public static String say(String feature, String key, Object... values) {
        return DeskLanguage.say(of(feature).get(key, values));
    }

    void add(@Observes EngineBuilder builder) {
        ALL.forEach(
                (feature, texts) ->
                        builder.addNamespaceResolver(
                                NamespaceResolver.builder(feature)
                                        .resolveAsync(context -> text(texts, context))
                                        .build()));
    }

    private static CompletionStage<Object> text(Wording texts, EvalContext context) {
        var values =
                context.getParams().stream()
                        .map(one -> context.evaluate(one).toCompletableFuture())
                        .toList();
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new))
                .thenApply(
                        _ ->
                                DeskLanguage.say(
                                        texts.get(
                                                context.getName(),
                                                values.stream()
                                                        .map(CompletableFuture::join)
                                                        .toArray())));
    }
}
