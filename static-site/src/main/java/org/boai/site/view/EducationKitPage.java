package org.boai.site.view;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.boai.content.EducationKit;
import org.boai.document.ContentLocale;
import org.boai.site.plan.PagePlan;
import org.boai.site.plan.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The page of an education kit (KIT-01 to KIT-07).
 *
 * @param reviewOverdue whether its medical review has run out (KIT-02)
 * @param zip one file with all of them, or empty when the kit has no version
 */
record EducationKitPage(
        ItemParts item,
        String contentWarning,
        boolean reviewOverdue,
        @Nullable RawString facts,
        List<String> teaches,
        List<EducationKit.PlanStep> plan,
        List<FileView> files,
        String zip,
        List<String> safety,
        @Nullable RawString alignments,
        @Nullable RawString review,
        @Nullable RawString rights,
        @Nullable RawString versions) {

    static EducationKitPage of(EducationKit kit, ItemParts item, PagePlan.Item plan) {
        var locale = plan.card().address().locale();
        var words = Words.in(locale);
        return new EducationKitPage(
                item,
                kit.safety().contentWarning(),
                plan.phase() == Phase.REVIEW_OVERDUE,
                facts(kit, words),
                kit.teaches(),
                kit.lesson().plan(),
                kit.files().stream().flatMap(file -> file(file, words)).toList(),
                zip(kit, plan),
                kit.safety().notes(),
                RowsHtml.of(
                        kit.alignments().stream()
                                .flatMap(
                                        one -> Row.link(one.framework(), one.target(), one.url()))),
                review(kit.safety().medicalReview(), words, locale),
                rights(kit.rights(), words),
                RowsHtml.of(
                        kit.changelog().stream()
                                .flatMap(note -> Row.text(note.version(), note.note()))));
    }

    private static @Nullable RawString facts(EducationKit kit, Words words) {
        var audience = kit.audience();
        var lesson = kit.lesson();
        var comma = words.get("comma");
        return RowsHtml.of(
                Row.text(words.get("version"), kit.version()),
                Row.texts(
                        words.get("stages"),
                        audience.stages().stream().map(stage -> words.of("stage", stage)).toList(),
                        comma),
                Row.text(words.get("ages"), ages(audience, words)),
                Row.text(words.get("educationalLevel"), audience.educationalLevel()),
                Row.text(words.get("groupSize"), audience.groupSize()),
                Row.text(words.get("minutes"), minutes(lesson.minutes(), words)),
                Row.text(words.get("preparation"), minutes(lesson.preparationMinutes(), words)),
                Row.texts(
                        words.get("resourceTypes"),
                        lesson.resourceTypes().stream()
                                .map(type -> words.of("resource", type))
                                .toList(),
                        comma),
                Row.texts(words.get("materials"), lesson.materials(), comma),
                Row.text(words.get("prerequisites"), lesson.prerequisites()),
                Row.texts(
                        words.get("accessFeatures"),
                        said("access", kit.accessibility().features(), words),
                        comma),
                Row.texts(
                        words.get("accessHazards"),
                        said("hazard", kit.accessibility().hazards(), words),
                        comma));
    }

    /** The words of schema.org as readers say them. */
    private static List<String> said(String prefix, List<String> values, Words words) {
        return values.stream().map(value -> words.known(prefix, value)).toList();
    }

    private static String ages(EducationKit.Audience audience, Words words) {
        if (audience.ageFrom() == null && audience.ageTo() == null) {
            return "";
        }
        var from = audience.ageFrom() == null ? "" : audience.ageFrom().toString();
        var to = audience.ageTo() == null ? "" : audience.ageTo().toString();
        return words.get("ageRange").formatted(from.equals(to) ? from : from + "–" + to);
    }

    private static String minutes(@Nullable Integer minutes, Words words) {
        return minutes == null ? "" : words.get("minutesLong").formatted(minutes);
    }

    private static Stream<FileView> file(EducationKit.KitFile file, Words words) {
        var notes = new ArrayList<String>();
        if (file.role() != null) {
            notes.add(words.of("resource", file.role()));
        }
        if (file.editable()) {
            notes.add(words.get("editable"));
        }
        if (file.printBlackWhite()) {
            notes.add(words.get("blackWhite"));
        }
        return FileView.of(file.asset(), file.title(), String.join(words.get("comma"), notes));
    }

    private static String zip(EducationKit kit, PagePlan.Item plan) {
        return kit.version().matches("[0-9A-Za-z][0-9A-Za-z.+-]*")
                        && kit.files().stream().anyMatch(file -> file.asset() != null)
                ? "/downloads/kits/" + plan.card().document() + "/" + kit.version() + ".zip"
                : "";
    }

    private static @Nullable RawString review(
            EducationKit.@Nullable MedicalReview review, Words words, ContentLocale locale) {
        return review == null
                ? null
                : RowsHtml.of(
                        Row.text(words.get("medicalReviewer"), review.reviewer()),
                        Row.text(words.get("qualification"), review.qualification()),
                        Row.text(words.get("guideline"), review.guidelineEdition()),
                        Row.when(words.get("reviewedOn"), When.day(review.reviewedOn(), locale)),
                        Row.when(words.get("reviewDue"), When.day(review.nextReviewDue(), locale)));
    }

    private static @Nullable RawString rights(EducationKit.Rights rights, Words words) {
        var contact =
                rights.contact() == null
                        ? Stream.<Row>empty()
                        : ContactRows.of(rights.contact(), words);
        return RowsHtml.of(
                Row.text(words.get("license"), rights.license()),
                Row.text(words.get("kitAuthor"), rights.author()),
                Row.text(words.get("kitCredits"), rights.credits()),
                contact);
    }
}
