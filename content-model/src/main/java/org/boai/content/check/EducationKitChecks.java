package org.boai.content.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.boai.content.AssetRef;
import org.boai.content.EducationKit;
import org.jspecify.annotations.Nullable;

/** The fields that an education kit cannot go without (KIT-01, KIT-04), and its size (KIT-03). */
final class EducationKitChecks {
    private static final int MAX_LINE = 300;
    private static final int MAX_MINUTES = 600;
    private static final int MAX_MEGABYTES = 50;

    /** Three numbers; it is a part of the address of the kit's ZIP. */
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9]\\d{0,3})(\\.(0|[1-9]\\d{0,3})){2}");

    private EducationKitChecks() {}

    static void check(EducationKit kit, Findings findings) {
        version(kit.version(), findings);
        audience(kit.audience(), findings);
        if (kit.teaches().isEmpty()) {
            findings.block("KIT-01", "/teaches", "没有写教学目标。请至少写一条。", "State at least one outcome.");
        }
        for (int at = 0; at < kit.alignments().size(); at++) {
            findings.webAddress("/alignments/" + at + "/url", kit.alignments().get(at).url());
        }
        minutes(kit.lesson().minutes(), findings);
        findings.requireLine("KIT-04", "/rights/license", "使用许可", kit.rights().license(), MAX_LINE);
        var contact = kit.rights().contact();
        if (contact != null) {
            findings.mailbox("/rights/contact/email", contact.email());
        }
        files(kit, findings);
        size(kit, findings);
    }

    private static void version(String version, Findings findings) {
        if (!VERSION.matcher(version).matches()) {
            findings.block(
                    "KIT-01",
                    "/version",
                    "版本号须写成 1.2.0 这样的三个数字。",
                    "The version is three numbers, such as 1.2.0.");
        }
    }

    private static void audience(EducationKit.Audience audience, Findings findings) {
        if (audience.stages().isEmpty()) {
            findings.block(
                    "KIT-01", "/audience/stages", "没有选学段。请至少选一个。", "Choose at least one stage.");
        }
        var from = audience.ageFrom();
        var to = audience.ageTo();
        if ((from != null && from < 0) || (from != null && to != null && to < from)) {
            findings.block(
                    "KIT-01",
                    "/audience/ageTo",
                    "年龄范围不对。请从小到大填写周岁。",
                    "The age range is wrong. Give years, the younger first.");
        }
    }

    private static void minutes(@Nullable Integer minutes, Findings findings) {
        if (minutes == null || minutes < 1 || minutes > MAX_MINUTES) {
            findings.block(
                    "KIT-01",
                    "/lesson/minutes",
                    "没有填写课时。请填 1 至 600 分钟。",
                    "The time required is missing: 1 to 600 minutes.");
        }
    }

    private static void files(EducationKit kit, Findings findings) {
        if (kit.files().isEmpty()) {
            findings.block("KIT-01", "/files", "没有文件。请至少上传一个。", "Add at least one file.");
        }
        var names = new HashSet<String>();
        for (int at = 0; at < kit.files().size(); at++) {
            var file = kit.files().get(at);
            var where = "/files/" + at;
            findings.requireLine("KIT-01", where + "/title", "文件名称", file.title(), MAX_LINE);
            findings.require("KIT-01", where + "/asset", "文件", file.asset());
            findings.require("KIT-01", where + "/role", "文件用途", file.role());
            if (file.asset() != null && !names.add(nameInZip(file.asset()))) {
                findings.block(
                        "KIT-03",
                        where + "/asset/fileName",
                        "有两个文件同名，不能装进一个压缩包。请改名。",
                        "Two files have this name and cannot be in one ZIP. Rename one.");
            }
        }
    }

    /** What a school with a slow line can still fetch before a lesson. */
    private static void size(EducationKit kit, Findings findings) {
        var bytes =
                kit.files().stream()
                        .map(EducationKit.KitFile::asset)
                        .filter(Objects::nonNull)
                        .mapToLong(AssetRef::bytes)
                        .sum();
        if (bytes > (long) MAX_MEGABYTES << 20) {
            findings.block(
                    "KIT-03",
                    "/files",
                    "文件共 %d MB，最多 %d MB。请压缩图片和视频，或拆成两个教学包。"
                            .formatted((bytes >> 20) + 1, MAX_MEGABYTES),
                    "The files have more than %d MB. Compress them, or make two kits."
                            .formatted(MAX_MEGABYTES));
        }
    }

    /** Some systems unpack names without regard to case. */
    private static String nameInZip(AssetRef asset) {
        return asset.fileName().toLowerCase(Locale.ROOT);
    }
}
