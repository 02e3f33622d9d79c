package org.boai.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.boai.document.ContentId;
import org.boai.document.Slug;
import org.jspecify.annotations.Nullable;

/**
 * A notice that fulfils a duty to disclose (OB-01 to OB-23, DIS-02): figures, period and evidence.
 *
 * @param dutyIds ids of the duties that it fulfils, for example {@code OB-03}
 * @param fund what the figures are about: a fund, a project or an appeal
 * @param eventDate the day of the event that the gifts are for; no gift is dated before it (DIS-12)
 */
public record DisclosureNotice(
        String title,
        String summary,
        @Nullable Image cover,
        List<Slug> topics,
        @Nullable Source source,
        List<Block> body,
        @Nullable Subtype subtype,
        List<String> dutyIds,
        @Nullable Period period,
        String fund,
        @Nullable LocalDate eventDate,
        List<Figure> figures,
        @Nullable PlatformRecord platform,
        @Nullable AuditStatement audit,
        @Nullable Correction correction,
        List<Attachment> attachments)
        implements Content {
    public DisclosureNotice {
        title = Missing.text(title);
        summary = Missing.text(summary);
        topics = Missing.list(topics);
        body = Missing.list(body);
        dutyIds = Missing.list(dutyIds);
        fund = Missing.text(fund);
        figures = Missing.list(figures);
        attachments = Missing.list(attachments);
    }

    public enum Subtype {
        @JsonProperty("annual-summary")
        ANNUAL_SUMMARY,
        @JsonProperty("appeal-progress")
        APPEAL_PROGRESS,
        @JsonProperty("project-progress")
        PROJECT_PROGRESS,
        @JsonProperty("project-completion")
        PROJECT_COMPLETION,
        @JsonProperty("audit-report")
        AUDIT_REPORT,
        @JsonProperty("surplus")
        SURPLUS,
        @JsonProperty("correction")
        CORRECTION,
        @JsonProperty("other")
        OTHER
    }

    /** First and last day, both included; a draft may lack one. */
    public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /**
     * One line of the table of figures.
     *
     * @param money null when only a quantity is disclosed (DIS-17)
     * @param quantity null when only money is disclosed
     */
    public record Figure(
            String label,
            FigureRole role,
            @Nullable Money money,
            @Nullable Quantity quantity,
            String note) {
        public Figure {
            label = Missing.text(label);
            role = role == null ? FigureRole.OTHER : role;
            note = Missing.text(note);
        }
    }

    /** Which side of the sum a figure stands on: received = used + fees + balance (DIS-11). */
    public enum FigureRole {
        @JsonProperty("received")
        RECEIVED,
        @JsonProperty("used")
        USED,
        @JsonProperty("fee")
        FEE,
        @JsonProperty("balance")
        BALANCE,
        @JsonProperty("other")
        OTHER
    }

    /** The same notice on the unified platform (DIS-05). */
    public record PlatformRecord(String platform, String recordId, String url) {
        public PlatformRecord {
            platform = Missing.text(platform);
            recordId = Missing.text(recordId);
            url = Missing.text(url);
        }
    }

    /** What a published audit says (DIS-14). */
    public record AuditStatement(
            String firm,
            String licenceNo,
            String reportNo,
            @Nullable Period scope,
            String opinion) {
        public AuditStatement {
            firm = Missing.text(firm);
            licenceNo = Missing.text(licenceNo);
            reportNo = Missing.text(reportNo);
            opinion = Missing.text(opinion);
        }
    }

    /** The public note on a changed disclosure: what, old and new, why, who approved (DIS-04). */
    public record Correction(
            @Nullable ContentId corrects,
            String what,
            String before,
            String after,
            String reason,
            String approvedBy) {
        public Correction {
            what = Missing.text(what);
            before = Missing.text(before);
            after = Missing.text(after);
            reason = Missing.text(reason);
            approvedBy = Missing.text(approvedBy);
        }
    }

    public record Attachment(@Nullable AssetRef asset, String title) {
        public Attachment {
            title = Missing.text(title);
        }
    }
}
