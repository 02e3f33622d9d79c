package org.boai.delivery;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.boai.http.PagePolicy;
import org.boai.live.LiveItems;
import org.boai.settings.SiteConfig;

/**
 * Serves the published folder: pages with their compressed neighbours, 410 where a document was
 * withdrawn (PUB-11), 301 where it moved, and a readable 404.
 */
@ApplicationScoped
class SiteFiles {
    /** Before the endpoints, which it leaves their own addresses. */
    private static final int BEFORE_ENDPOINTS = -10;

    private static final List<String> NOT_OURS =
            List.of(
                    "/api",
                    "/admin",
                    "/manage",
                    "/operations",
                    "/media",
                    "/downloads",
                    "/preview",
                    "/search",
                    "/en/search",
                    "/q");

    /** Their names hold a hash of what is in them. */
    private static final String ASSETS = "/assets/";

    private static final List<String> OF_A_FILE =
            List.of(
                    "Content-Type",
                    "Content-Encoding",
                    "ETag",
                    "Vary",
                    "Cache-Control",
                    PagePolicy.HEADER);

    /** What others may show in a frame. */
    private static final List<String> FRAMED = List.of("/embed/", "/en/embed/");

    private static final String FRAME_OPTIONS = "X-Frame-Options";

    private final Path current;
    private final LiveItems live;
    private final List<String> ancestors;

    SiteFiles(SiteConfig config, EmbedConfig embed, LiveItems live) {
        this.current = config.folder().toAbsolutePath().resolve("current");
        this.live = live;
        this.ancestors = List.copyOf(embed.frameAncestors().orElse(List.of()));
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ENDPOINTS).blockingHandler(this::handle, false);
    }

    private void handle(RoutingContext context) {
        var path = context.normalizedPath();
        if (isOfTheBackend(path)) {
            context.next();
            return;
        }
        var method = context.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            context.response().setStatusCode(405).putHeader("Allow", "GET, HEAD").end();
            return;
        }
        answer(context, () -> answer(context, () -> notFound(context, () -> bare404(context))));
    }

    /** Whether it is made on request, and not by the site. */
    static boolean isOfTheBackend(String path) {
        return NOT_OURS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /**
     * @param whenLost a newer build can take a file away between choosing and sending it
     */
    private void answer(RoutingContext context, Runnable whenLost) {
        switch (SitePlace.of(current, context.normalizedPath())) {
            case SitePlace.File(var file) -> send(context, 200, file, whenLost);
            case SitePlace.Gone(var page) -> send(context, 410, page, whenLost);
            case SitePlace.WithoutSlash(var target) -> redirect(context, target);
            case SitePlace.Moved(var page, var address) -> {
                var now = live.movedFrom(address);
                if (now.isPresent()) {
                    redirect(context, now.get().path().value());
                } else {
                    send(context, 200, page, whenLost);
                }
            }
            case SitePlace.Nothing(var address) -> {
                var now = address.flatMap(live::movedFrom);
                if (now.isPresent()) {
                    redirect(context, now.get().path().value());
                } else {
                    notFound(context, whenLost);
                }
            }
        }
    }

    private void notFound(RoutingContext context, Runnable whenLost) {
        var english = current.resolve("en/404.html");
        var page =
                context.normalizedPath().startsWith("/en/") && Files.isRegularFile(english)
                        ? english
                        : current.resolve("404.html");
        if (Files.isRegularFile(page)) {
            send(context, 404, page, whenLost);
        } else {
            bare404(context);
        }
    }

    private static void bare404(RoutingContext context) {
        context.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .end("没有这个页面 (not found)\n");
    }

    private static void redirect(RoutingContext context, String target) {
        context.response()
                .setStatusCode(301)
                .putHeader("Location", target)
                .putHeader("Cache-Control", "public, max-age=60")
                .end();
    }

    private void send(RoutingContext context, int status, Path file, Runnable whenLost) {
        try {
            var accepted = context.request().getHeader("Accept-Encoding");
            var coded = CodedFile.choose(file, accepted == null ? "" : accepted);
            headers(context, status, file);
            send(context, status, coded, whenLost);
        } catch (NoSuchFileException _) {
            whenLost.run();
        } catch (IOException e) {
            context.fail(e);
        }
    }

    static void send(RoutingContext context, int status, CodedFile coded, Runnable whenLost) {
        var response = context.response();
        response.putHeader("ETag", coded.etag());
        if (status == 200 && coded.etag().equals(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(304).end();
            return;
        }
        if (!coded.coding().isEmpty()) {
            response.putHeader("Content-Encoding", coded.coding());
        }
        response.setStatusCode(status);
        if (context.request().method() == HttpMethod.HEAD) {
            response.putHeader("Content-Length", Long.toString(coded.bytes())).end();
        } else {
            response.sendFile(coded.file().toString())
                    .onFailure(_ -> startAgain(context, whenLost));
        }
    }

    /** Nothing was sent when the file could not be opened; a torn answer can only be cut off. */
    private static void startAgain(RoutingContext context, Runnable whenLost) {
        var response = context.response();
        if (response.headWritten()) {
            response.reset();
            return;
        }
        OF_A_FILE.forEach(response.headers()::remove);
        context.vertx()
                .executeBlocking(
                        () -> {
                            whenLost.run();
                            return true;
                        })
                .onFailure(context::fail);
    }

    private void headers(RoutingContext context, int status, Path file) {
        var response = context.response();
        var forEver = status == 200 && context.normalizedPath().startsWith(ASSETS);
        response.putHeader("Content-Type", MediaTypes.of(file));
        response.putHeader("Vary", "Accept-Encoding");
        response.putHeader(
                "Cache-Control",
                forEver
                        ? "public, max-age=31536000, immutable"
                        : "public, max-age=0, must-revalidate");
        if (file.toString().endsWith(".html")) {
            policy(context, status);
        }
    }

    private void policy(RoutingContext context, int status) {
        var headers = context.response().headers();
        var mayBeFramed =
                status == 200
                        && !ancestors.isEmpty()
                        && FRAMED.stream().anyMatch(context.normalizedPath()::startsWith);
        headers.set(
                PagePolicy.HEADER, mayBeFramed ? PagePolicy.framedBy(ancestors) : PagePolicy.VALUE);
        if (mayBeFramed) {
            headers.remove(FRAME_OPTIONS);
        } else {
            headers.set(FRAME_OPTIONS, "DENY");
        }
    }
}
