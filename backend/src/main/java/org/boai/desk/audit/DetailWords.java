package org.boai.desk.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The details of an event in words. */
final class DetailWords {
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("address", "网址"),
                    Map.entry("at", "时间"),
                    Map.entry("code", "原因代码"),
                    Map.entry("contentHash", "内容校验值"),
                    Map.entry("edition", "版本"),
                    Map.entry("fileName", "文件"),
                    Map.entry("legacyId", "旧编号"),
                    Map.entry("level", "级别"),
                    Map.entry("login", "账号"),
                    Map.entry("reason", "原因"),
                    Map.entry("release", "网站版本"),
                    Map.entry("releaseBefore", "原网站版本"),
                    Map.entry("revision", "第几次保存"),
                    Map.entry("roles", "职责"),
                    Map.entry("search", "筛选条件"),
                    Map.entry("sha256", "文件校验值"),
                    Map.entry("slug", "网址名"),
                    Map.entry("source", "来源"),
                    Map.entry("word", "词"),
                    Map.entry("instead", "改为"),
                    Map.entry("severity", "轻重"));

    private DetailWords() {}

    static String of(Map<String, String> detail) {
        return new TreeMap<>(detail)
                .entrySet().stream()
                        .map(
                                one ->
                                        NAMES.getOrDefault(one.getKey(), one.getKey())
                                                + "："
                                                + one.getValue())
                        .collect(Collectors.joining("；"));
    }
}
