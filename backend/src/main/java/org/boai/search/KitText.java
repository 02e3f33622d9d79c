package org.boai.search;

import java.util.stream.Stream;
import org.boai.content.EducationKit;

/** The text of what a teacher is told about a kit. */
final class KitText {
    private KitText() {}

    static Stream<String> of(EducationKit kit) {
        return Stream.of(
                        kit.teaches().stream(),
                        Stream.of(kit.audience().educationalLevel(), kit.audience().groupSize()),
                        kit.alignments().stream()
                                .flatMap(one -> Stream.of(one.framework(), one.target())),
                        lesson(kit.lesson()),
                        safety(kit.safety()),
                        kit.files().stream().map(EducationKit.KitFile::title),
                        Stream.of(kit.rights().author(), kit.rights().credits()),
                        kit.changelog().stream().map(EducationKit.VersionNote::note))
                .flatMap(pieces -> pieces);
    }

    private static Stream<String> lesson(EducationKit.Lesson lesson) {
        return Stream.of(
                        lesson.plan().stream()
                                .flatMap(step -> Stream.of(step.title(), step.text())),
                        lesson.materials().stream(),
                        Stream.of(lesson.prerequisites()))
                .flatMap(pieces -> pieces);
    }

    private static Stream<String> safety(EducationKit.Safety safety) {
        return Stream.concat(safety.notes().stream(), Stream.of(safety.contentWarning()));
    }
}
