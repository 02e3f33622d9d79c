package org.boai.sharing;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.boai.document.Sha256;
import org.boai.language.Bilingual;
import org.boai.media.PrivateFiles;
import org.boai.people.Secret;
import org.boai.previewing.RenderPreview;
import org.jboss.resteasy.reactive.RestPath;

/** The page behind a link, and its files, without signing in. */
@Path("/preview")
@PermitAll
public class SharedPreviewResource {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final SharedPreviews previews;
    private final RenderPreview render;
    private final PrivateFiles files;
    private final PreviewPace pace;

    SharedPreviewResource(
            SharedPreviews previews, RenderPreview render, PrivateFiles files, PreviewPace pace) {
        this.previews = previews;
        this.render = render;
        this.files = files;
        this.pace = pace;
    }

    @GET
    @Path("{token: [A-Za-z0-9_-]{43}}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    public String page(@RestPath String token, HttpServerRequest request) {
        pace.count(request.remoteAddress().hostAddress());
        var shown = previews.show(new Secret(token));
        return render.of(shown.item(), "/preview/" + token + "/media/", notice(shown));
    }

    /** In the language of the page that it stands on. */
    private static String notice(SharedPreviews.Shown shown) {
        var told =
                new Bilingual(
                                "预览：第 %d 版，还没有公开，请勿转发。链接到 %s 失效。",
                                "Preview of edition %d, which is not public yet. Please do not pass it on. The link ends at %s.")
                        .with(shown.item().edition(), TIME.format(shown.until()));
        return switch (shown.item().address().locale()) {
            case ZH_CN -> told.zh();
            case EN -> told.en();
        };
    }

    @GET
    @Path("{token: [A-Za-z0-9_-]{43}}/media/{sha256: [0-9a-f]{64}}/{name}")
    public Response file(
            @RestPath String token,
            @RestPath String sha256,
            @RestPath String name,
            HttpServerRequest request) {
        pace.count(request.remoteAddress().hostAddress());
        var hash = new Sha256(sha256);
        previews.requireFile(new Secret(token), hash);
        return files.unkept(hash, name);
    }
}
