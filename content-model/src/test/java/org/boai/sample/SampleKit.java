package org.boai.sample;

import java.time.LocalDate;
import java.util.List;
import org.boai.content.EducationKit;
import org.boai.content.EducationKit.ResourceType;
import org.boai.content.EducationKit.Stage;

/** A lesson on chest compressions. */
final class SampleKit {
    private SampleKit() {}

    static EducationKit complete() {
        return new EducationKit(
                "按压的节奏",
                Samples.summary(),
                Samples.cover(),
                Samples.topics(),
                Samples.source(),
                Samples.paragraphs("没有模型也能上的一课。"),
                "1.2.0",
                List.of(new EducationKit.VersionNote("1.2.0", "补充教师答案")),
                new EducationKit.Audience(
                        List.of(Stage.JUNIOR_SECONDARY, Stage.SENIOR_SECONDARY),
                        12,
                        18,
                        "初中、高中",
                        "每组 4–6 人"),
                List.of("说出按压的位置和节奏"),
                List.of(
                        new EducationKit.Alignment(
                                "学校急救教育课程教学大纲(2024版)", "基础急救", "https://example.org/outline")),
                lesson(),
                new EducationKit.Safety(
                        List.of("膝下垫软垫"),
                        "有模拟昏倒的画面",
                        new EducationKit.MedicalReview(
                                "何医生",
                                "急诊科主治医师",
                                "2025 版指南",
                                LocalDate.of(2026, 10, 1),
                                LocalDate.of(2028, 10, 1))),
                new EducationKit.Accessibility(List.of("captions"), List.of("none")),
                new EducationKit.Rights(
                        "CC BY-NC-SA 4.0", Samples.SOCIETY, "插图:本会", Samples.contact()),
                List.of(
                        file("教案.docx", "application/msword", ResourceType.LESSON_PLAN, true),
                        file("答案.pdf", "application/pdf", ResourceType.ANSWER_KEY, false)));
    }

    private static EducationKit.Lesson lesson() {
        return new EducationKit.Lesson(
                45,
                List.of(
                        new EducationKit.PlanStep(10, "看", "看一段视频"),
                        new EducationKit.PlanStep(35, "练", "两人一组练习")),
                List.of(ResourceType.LESSON_PLAN, ResourceType.ANSWER_KEY),
                List.of("软垫"),
                "无",
                20);
    }

    private static EducationKit.KitFile file(
            String name, String mediaType, ResourceType role, boolean editable) {
        return new EducationKit.KitFile(
                Samples.asset(name, mediaType, 30_000), name, role, editable, !editable);
    }
}
