package org.boai.testsupport;

import static org.boai.testsupport.RouteMatrixWorld.once;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.boai.bundling.ChangeBundle;
import org.boai.bundling.PublishBundle;
import org.boai.commenting.AddComment;
import org.boai.commenting.AnswerComment;
import org.boai.commenting.Comments;
import org.boai.commenting.Place;
import org.boai.document.DocumentId;
import org.boai.publishing.Expire;
import org.boai.reviewing.DeclareUrgent;
import org.boai.reviewing.MarkSensitive;
import org.boai.sample.Samples;
import org.boai.sharing.SharePreview;
import org.boai.workflow.Office;

/** Documents to which something was done that a request of {@code route-matrix.csv} undoes. */
@ApplicationScoped
class RouteMatrixStates {
    private final World world;
    private final AddComment add;
    private final AnswerComment answer;
    private final Comments comments;
    private final SharePreview share;
    private final MarkSensitive sensitive;
    private final DeclareUrgent urgency;
    private final Expire expire;
    private final ChangeBundle bundles;
    private final PublishBundle publish;
    private final Clock clock;

    RouteMatrixStates(
            World world,
            AddComment add,
            AnswerComment answer,
            Comments comments,
            SharePreview share,
            MarkSensitive sensitive,
            DeclareUrgent urgency,
            Expire expire,
            ChangeBundle bundles,
            PublishBundle publish,
            Clock clock) {
        this.world = world;
        this.add = add;
        this.answer = answer;
        this.comments = comments;
        this.share = share;
        this.sensitive = sensitive;
        this.urgency = urgency;
        this.expire = expire;
        this.bundles = bundles;
        this.publish = publish;
        this.clock = clock;
    }

    /** By the names of their placeholders. */
    Map<String, Supplier<String>> makers() {
        var resolved = once(this::resolved);
        var shared = once(this::shared);
        return Map.of(
                "resolved", () -> resolved.get().toString(),
                "settled", () -> comments.of(resolved.get()).getFirst().id().toString(),
                "shared", () -> shared.get().toString(),
                "link", () -> share.of(shared.get()).getFirst().id().toString(),
                "sensitive", () -> sensitive().toString(),
                "hurried", () -> hurried().toString(),
                "expiring", () -> expiring().toString(),
                "planned", () -> planned().toString());
    }

    private DocumentId resolved() {
        var id = world.draft(Samples.article());
        var said = new AddComment.Saying(new Place("title", null), 1, "再想想");
        answer.resolve(world.writer(), id, add.as(world.writer(), id, said));
        return id;
    }

    private DocumentId shared() {
        var id = world.draft(Samples.article());
        share.as(world.writer(), id, 7);
        return id;
    }

    private DocumentId sensitive() {
        var id = world.draft(Samples.article());
        sensitive.as(world.writer(), id, Office.PUBLICITY, "报审 1 号");
        return id;
    }

    private DocumentId hurried() {
        var id = world.draft(Samples.article());
        urgency.as(world.publisher(), id, "险情");
        return id;
    }

    private DocumentId expiring() {
        var id = world.published(Samples.article());
        var end = clock.instant().plus(Duration.ofDays(2));
        expire.as(world.publisher(), id, new Expire.Plan(end, "活动结束", null));
        return id;
    }

    private UUID planned() {
        var id = bundles.create(world.writer(), "到时发布的一包");
        bundles.add(world.writer(), id, world.approved(Samples.article()));
        publish.at(world.publisher(), id, clock.instant().plus(Duration.ofDays(2)), "");
        return id;
    }
}
