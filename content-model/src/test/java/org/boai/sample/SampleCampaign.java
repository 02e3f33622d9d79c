package org.boai.sample;

import java.time.LocalDate;
import java.util.List;
import org.boai.content.Campaign;
import org.boai.document.Slug;

/** A campaign around World First Aid Day. */
final class SampleCampaign {
    private SampleCampaign() {}

    static Campaign complete() {
        return new Campaign(
                "校园里的第一响应人",
                Samples.summary(),
                Samples.cover(),
                Samples.topics(),
                Samples.source(),
                Samples.paragraphs("二十所学校同日开课。"),
                new Campaign.CampaignDay(new Slug("world-first-aid-day"), 2027),
                new Campaign.Theme("人人学急救", "https://example.org/theme", "周晓禾"),
                LocalDate.of(2027, 9, 11),
                LocalDate.of(2027, 9, 17),
                List.of(
                        new Campaign.Event(
                                "开课仪式",
                                Samples.hour(9, 11, 9),
                                Samples.hour(9, 11, 11),
                                "青禾一中操场",
                                "有坡道和手语翻译",
                                "现场报名")),
                "带上家人来学一次按压。",
                "高温天气请带水。",
                List.of(Samples.contact()),
                List.of(new Campaign.Result("参加学生", "2300", "人", LocalDate.of(2027, 9, 18))),
                List.of(Samples.contentId(301)),
                "青应急〔2027〕12号",
                new Campaign.Fundraising("备案 2027-008", "示例募捐平台", "https://example.org/give"));
    }
}
