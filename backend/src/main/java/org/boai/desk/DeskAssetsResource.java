package org.boai.desk;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.EntityTag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import org.boai.document.Sha256;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** The style sheet and scripts of the desk, named by a hash so that browsers keep them. */
@Path("/admin/assets/{version}/{name}")
public class DeskAssetsResource {
    private static final String HTMX =
            "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private record Asset(byte[] bytes, String mediaType) {}

    private static final Map<String, Asset> ASSETS =
            Map.of(
                    "desk.css", asset("/desk/desk.css", "text/css; charset=utf-8"),
                    "desk.js", asset("/desk/desk.js", "text/javascript; charset=utf-8"),
                    "mark.svg", asset("/desk/mark.svg", "image/svg+xml"),
                    "htmx.js", asset(HTMX, "text/javascript; charset=utf-8"));

    private static final String VERSION = version();

    /** Where this version of the assets is. */
    static final String ROOT = "/admin/assets/" + VERSION;

    private static Asset asset(String path, String mediaType) {
        try (var file = DeskAssetsResource.class.getResourceAsStream(path)) {
            return new Asset(file.readAllBytes(), mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version() {
        var digest = Sha256.digest();
        ASSETS.keySet().stream().sorted().forEach(name -> digest.update(ASSETS.get(name).bytes()));
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /**
     * @param version the present one is kept by browsers for ever, any other is asked for again
     */
    @GET
    @PermitAll
    public RestResponse<byte[]> get(@RestPath String version, @RestPath String name) {
        var asset = ASSETS.get(name);
        if (asset == null) {
            throw new Refused(new Refusal.NotFound("文件 " + name));
        }
        return RestResponse.ResponseBuilder.ok(asset.bytes())
                .header("Content-Type", asset.mediaType())
                .header(
                        "Cache-Control",
                        version.equals(VERSION)
                                ? "public, max-age=31536000, immutable"
                                : "no-cache")
                .tag(new EntityTag(VERSION))
                .build();
    }
}
