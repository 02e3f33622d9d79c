package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.boai.http.RequestLanguage;
import org.boai.language.Bilingual;
import org.boai.outbox.Rebuilds;
import org.boai.outbox.Rebuilds.Status;
import org.boai.people.Roles;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;
import org.jboss.resteasy.reactive.RestPath;

/** Has a projection made again, and waits until it is. */
@Path("/operations/rebuild")
@RolesAllowed(Roles.OPERATIONS)
class RebuildResource {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Rebuilds rebuilds;
    private final RequestLanguage languages;
    private final Clock clock;

    RebuildResource(Rebuilds rebuilds, RequestLanguage languages, Clock clock) {
        this.rebuilds = rebuilds;
        this.languages = languages;
        this.clock = clock;
    }

    @POST
    @Path("{target}")
    @Blocking
    @Produces(ProgressLines.MEDIA_TYPE)
    public StreamingOutput rebuild(
            @RestPath String target, @Context UriInfo uri, @Context HttpHeaders headers) {
        if (!rebuilds.isKnown(target)) {
            throw new Refused(
                    new Refusal.NotFound(
                            new Bilingual(
                                    "可重建的目标，可用 site、search 或 desk-search",
                                    "this target; site, search and desk-search can be rebuilt")));
        }
        return ProgressLines.of(languages.of(uri, headers), lines -> rebuild(target, lines));
    }

    private Object rebuild(String target, ProgressLines lines)
            throws IOException, InterruptedException {
        var start = clock.instant();
        var told = start;
        rebuilds.request(target);
        var status = rebuilds.status(target);
        while (!(status instanceof Status.Done)) {
            if (status instanceof Status.Parked(var reason)) {
                throw new Refused(
                        new Refusal.Unavailable(
                                "rebuild-failed",
                                new Bilingual(
                                                "重建多次失败，已停止。原因：%s",
                                                "The rebuild failed several times and was given up. The reason: %s")
                                        .with(reason)));
            }
            var now = clock.instant();
            if (Duration.between(start, now).compareTo(LONGEST) > 0) {
                throw new Refused(
                        new Refusal.Unavailable(
                                "rebuild-unfinished",
                                new Bilingual(
                                        "重建尚未完成，仍在后台继续。请查看服务日志。",
                                        "The rebuild is not done yet and goes on in the background. See the log of the service.")));
            }
            if (!Duration.between(told, now).minus(BETWEEN_LINES).isNegative()) {
                lines.progress(inWords(status, Duration.between(start, now)));
                told = now;
            }
            Thread.sleep(BETWEEN_LOOKS);
            status = rebuilds.status(target);
        }
        var took = Duration.between(start, clock.instant());
        return Map.of("target", target, "milliseconds", took.toMillis());
    }

    private static Bilingual inWords(Status status, Duration since) {
        var state =
                switch (status) {
                    case Status.Waiting _ -> new Bilingual("等待开始", "waiting to start");
                    case Status.Running _ -> new Bilingual("正在重建", "rebuilding");
                    case Status.Failing _ ->
                            new Bilingual(
                                    "上次未成功，正在重试，详情见服务日志",
                                    "failed once and is being tried again, see the log of the service");
                    case Status.Parked _ ->
                            new Bilingual("多次失败，已停止", "failed several times and was given up");
                    case Status.Done _ -> new Bilingual("完成", "done");
                };
        return new Bilingual("%s(%d 秒)", "%s (%d s)").with(state, since.toSeconds());
    }
}
