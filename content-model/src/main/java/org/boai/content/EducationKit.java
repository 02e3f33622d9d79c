package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Teaching material of one lesson with all that a teacher asks about it (schema.org
 * LearningResource; domain rules KIT-01 to KIT-07).
 *
 * @param version semantic version, for example {@code 1.2.0}
 * @param teaches outcomes, each with a verb
 */
public record EducationKit(
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        @Nullable Source source,
        List<Block> body,
        String version,
        List<VersionNote> changelog,
        Audience audience,
        List<String> teaches,
        List<Alignment> alignments,
        Lesson lesson,
        Safety safety,
        Accessibility accessibility,
        Rights rights,
        List<KitFile> files)
        implements Content {
    public EducationKit {
        title = Missing.text(title);
        summary = Missing.text(summary);
        topics = Missing.list(topics);
        body = Missing.list(body);
        version = Missing.text(version);
        changelog = Missing.list(changelog);
        audience = audience == null ? new Audience(List.of(), null, null, "", "") : audience;
        teaches = Missing.list(teaches);
        alignments = Missing.list(alignments);
        lesson = lesson == null ? Lesson.empty() : lesson;
        safety = safety == null ? new Safety(List.of(), "", null) : safety;
        accessibility =
                accessibility == null ? new Accessibility(List.of(), List.of()) : accessibility;
        rights = rights == null ? new Rights("", "", "", null) : rights;
        files = Missing.list(files);
    }

    public record VersionNote(String version, String note) {
        public VersionNote {
            version = Missing.text(version);
            note = Missing.text(note);
        }
    }

    /**
     * Whom it is for.
     *
     * @param ageFrom youngest typical age in years
     * @param ageTo oldest typical age in years
     * @param educationalLevel as the outline words it
     * @param groupSize for example {@code 每组 4–6 人}
     */
    public record Audience(
            List<Stage> stages,
            @Nullable Integer ageFrom,
            @Nullable Integer ageTo,
            String educationalLevel,
            String groupSize) {
        public Audience {
            stages = Missing.list(stages);
            educationalLevel = Missing.text(educationalLevel);
            groupSize = Missing.text(groupSize);
        }
    }

    public enum Stage {
        @JsonProperty("preschool")
        PRESCHOOL,
        @JsonProperty("lower-primary")
        LOWER_PRIMARY,
        @JsonProperty("upper-primary")
        UPPER_PRIMARY,
        @JsonProperty("junior-secondary")
        JUNIOR_SECONDARY,
        @JsonProperty("senior-secondary")
        SENIOR_SECONDARY,
        @JsonProperty("vocational")
        VOCATIONAL,
        @JsonProperty("teachers")
        TEACHERS,
        @JsonProperty("parents")
        PARENTS
    }

    /** Which target of which official outline it serves. */
    public record Alignment(String framework, String target, String url) {
        public Alignment {
            framework = Missing.text(framework);
            target = Missing.text(target);
            url = Missing.text(url);
        }
    }

    /**
     * How the lesson runs.
     *
     * @param minutes time required; the plan's minutes sum to it (KIT-06)
     * @param preparationMinutes what the teacher needs before
     */
    public record Lesson(
            @Nullable Integer minutes,
            List<PlanStep> plan,
            List<ResourceType> resourceTypes,
            List<String> materials,
            String prerequisites,
            @Nullable Integer preparationMinutes) {
        public Lesson {
            plan = Missing.list(plan);
            resourceTypes = Missing.list(resourceTypes);
            materials = Missing.list(materials);
            prerequisites = Missing.text(prerequisites);
        }

        static Lesson empty() {
            return new Lesson(null, List.of(), List.of(), List.of(), "", null);
        }
    }

    public record PlanStep(int minutes, String title, String text) {
        public PlanStep {
            title = Missing.text(title);
            text = Missing.text(text);
        }
    }

    public enum ResourceType {
        @JsonProperty("lesson-plan")
        LESSON_PLAN,
        @JsonProperty("slides")
        SLIDES,
        @JsonProperty("worksheet")
        WORKSHEET,
        @JsonProperty("video")
        VIDEO,
        @JsonProperty("poster")
        POSTER,
        @JsonProperty("drill-script")
        DRILL_SCRIPT,
        @JsonProperty("quiz")
        QUIZ,
        @JsonProperty("answer-key")
        ANSWER_KEY
    }

    /**
     * @param contentWarning what may disturb minors (KIT-05), or empty
     * @param medicalReview required of medical content (KIT-02)
     */
    public record Safety(
            List<String> notes, String contentWarning, @Nullable MedicalReview medicalReview) {
        public Safety {
            notes = Missing.list(notes);
            contentWarning = Missing.text(contentWarning);
        }
    }

    /** Who reviewed the medical content, by which guideline, and until when it holds (KIT-02). */
    public record MedicalReview(
            String reviewer,
            String qualification,
            String guidelineEdition,
            @Nullable LocalDate reviewedOn,
            @Nullable LocalDate nextReviewDue) {
        public MedicalReview {
            reviewer = Missing.text(reviewer);
            qualification = Missing.text(qualification);
            guidelineEdition = Missing.text(guidelineEdition);
        }
    }

    /**
     * Features and hazards in the words of schema.org accessibilityFeature and accessibilityHazard.
     */
    public record Accessibility(List<String> features, List<String> hazards) {
        public Accessibility {
            features = Missing.list(features);
            hazards = Missing.list(hazards);
        }
    }

    /** Licence (KIT-04), author, credits of third parties, and whom to ask. */
    public record Rights(String license, String author, String credits, @Nullable Contact contact) {
        public Rights {
            license = Missing.text(license);
            author = Missing.text(author);
            credits = Missing.text(credits);
        }
    }

    /** One file of the kit. */
    public record KitFile(
            @Nullable AssetRef asset,
            String title,
            @Nullable ResourceType role,
            boolean editable,
            boolean printBlackWhite) {
        public KitFile {
            title = Missing.text(title);
        }
    }
}
