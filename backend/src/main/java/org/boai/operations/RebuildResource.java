package org.boai.operations;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
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
    private final Clock clock;

    RebuildResource(Rebuilds rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @POST
    @Path("{target}")
    @Blocking
    @Produces(ProgressLines.MEDIA_TYPE)
    public StreamingOutput rebuild(@RestPath String target) {
        if (!rebuilds.isKnown(target)) {
            throw new Refused(new Refusal.NotFound("可重建的目标，可用 site、search 或 desk-search"));
        }
        return ProgressLines.of(lines -> rebuild(target, lines));
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
                        new Refusal.Unavailable("rebuild-failed", "重建多次失败，已停止。原因：" + reason));
            }
            var now = clock.instant();
            if (Duration.between(start, now).compareTo(LONGEST) > 0) {
                throw new Refused(
                        new Refusal.Unavailable("rebuild-unfinished", "重建尚未完成，仍在后台继续。请查看服务日志。"));
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

    private static String inWords(Status status, Duration since) {
        var state =
                switch (status) {
                    case Status.Waiting _ -> "等待开始";
                    case Status.Running _ -> "正在重建";
                    case Status.Failing _ -> "上次未成功，正在重试，详情见服务日志";
                    case Status.Parked _ -> "多次失败，已停止";
                    case Status.Done _ -> "完成";
                };
        return "%s(%d 秒)".formatted(state, since.toSeconds());
    }
}
