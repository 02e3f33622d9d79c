package org.boai.desk;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.boai.content.check.Finding;
import org.boai.http.DeskRefusals;
import org.boai.language.Language;

/** Says no inside the frame of the desk, so that a person who is signed in can go on from there. */
@ApplicationScoped
class RefusalPages implements DeskRefusals {
    private final Frame.Frames frames;

    RefusalPages(Frame.Frames frames) {
        this.frames = frames;
    }

    @CheckedTemplate(basePath = "desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RefusalPage(Frame frame, String message, String code, List<Finding> findings)
            implements TemplateInstance {}

    @Override
    public Language language() {
        return DeskLanguage.now();
    }

    @Override
    public String page(String message, String code, List<Finding> findings) {
        return new RefusalPage(frame(), message, code, findings).render();
    }

    /** What fails before any route is asked has no request context. */
    private Frame frame() {
        return Arc.container().requestContext().isActive() ? frames.refusing() : Frame.outside();
    }
}
