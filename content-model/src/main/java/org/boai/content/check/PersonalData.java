package org.boai.content.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what tells of a person in a text (PRV-06): numbers that prove themselves by their check
 * digits, and what has the shape of an address, a plate or a child's name with the class.
 */
public final class PersonalData {
    /** Digits and letters of full width mean the same. */
    private static final int WIDE = '\uFF01' - '!';

    private static final String NO_DIGIT_BEFORE = "(?<![0-9A-Za-z.])";
    private static final String NO_DIGIT_AFTER = "(?![0-9A-Za-z])";

    /** What stands before a telephone number that an office gives to the public. */
    private static final Pattern CALL_US =
            Pattern.compile("(?:电话|热线|咨询|值班|联系|举报)[^。；;\\n\\d\0]{0,16}$");

    private static final Pattern WRITE_TO_US =
            Pattern.compile(
                    "(?:电话|热线|咨询|值班|联系|举报|邮箱|信箱|邮件)[^。；;\\n]{0,16}$"
                            + "|写信[给至][^。；;\\n]{0,10}[会部办处室科局组][ ：:(（]{0,2}$");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[。；;！!？?\\n]");
    private static final Pattern ACCOUNT = Pattern.compile("[账帐][号户]|开户");
    private static final String THE_SOCIETY = "红十字";

    private static final int LOOK_BACK = 40;

    private PersonalData() {}

    /** What is looked for. */
    public enum Kind {
        ID_CARD(
                "身份证号",
                "an identity number",
                signs -> signs.digits() >= 17,
                "([1-9]\\d{5})[ -]?((?:19|20)\\d{6})[ -]?(\\d{3}[0-9Xx])"),
        BANK_CARD(
                "银行卡号",
                "a bank card number",
                signs -> signs.digits() >= 15,
                "(?:62|4\\d|5[1-5]|3[57])\\d{2}(?:[ -]?\\d{4}){2,3}(?:[ -]?\\d{1,4})?"),
        MOBILE(
                "手机号",
                "a mobile number",
                signs -> signs.digits() >= 11,
                "(?:\\+?86[ -]?)?1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}"),
        EMAIL(
                "电子邮箱",
                "an e-mail address",
                signs -> signs.text().indexOf('@') >= 0,
                "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
        PLATE(
                "车牌号",
                "a number plate",
                signs -> signs.digits() > 0 && signs.capitals() > 0,
                "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·• ]?"
                        + "(?=[A-HJ-NP-Z]*\\d)[A-HJ-NP-Z0-9]{5,6}"),
        HOME(
                "住址门牌",
                "a home address",
                signs -> signs.digits() >= 2,
                "\\d{1,4}(?:号楼|栋|幢)[^\\s，。]{0,8}?\\d{2,5}(?:室|号|户)?"
                        + "|\\d{1,2}单元\\d{2,5}(?:室|号|户)?|\\d{1,2}组\\d{1,4}号"),
        CHILD(
                "学生姓名和班级",
                "a pupil's name with the class",
                signs -> signs.text().contains("同学") || signs.text().contains("小朋友"),
                "(?:[一二三四五六七八九1-9]年级|初[一二三]|高[一二三]|[小中大]班)"
                        + "(?:[（(]?[0-9一二三四五六七八九十]{1,2}[）)]?班)?的?[\\p{IsHan}]{2,4}(?:同学|小朋友)");

        private final String zh;
        private final String en;
        private final Predicate<Signs> possible;
        private final Pattern pattern;

        /**
         * @param possible whether a text with these signs can have one: most texts can't, and
         *     searching them costs more than all other checks
         */
        Kind(String zh, String en, Predicate<Signs> possible, String shape) {
            this.zh = zh;
            this.en = en;
            this.possible = possible;
            this.pattern = Pattern.compile(NO_DIGIT_BEFORE + "(?:" + shape + ")" + NO_DIGIT_AFTER);
        }

        public String zh() {
            return zh;
        }

        String en() {
            return en;
        }

        /** Whether publishing it harms somebody whatever it was meant for. */
        boolean isNeverPublic() {
            return this == ID_CARD || this == BANK_CARD || this == MOBILE || this == PLATE;
        }
    }

    /**
     * What one look at a text tells.
     *
     * @param digits how many 0 to 9 it has
     * @param capitals how many A to Z it has
     */
    private record Signs(String text, int digits, int capitals) {
        static Signs of(String text) {
            var digits = 0;
            var capitals = 0;
            for (var at = 0; at < text.length(); at++) {
                var character = text.charAt(at);
                if (character >= '0' && character <= '9') {
                    digits++;
                } else if (character >= 'A' && character <= 'Z') {
                    capitals++;
                }
            }
            return new Signs(text, digits, capitals);
        }
    }

    /**
     * Something that tells of a person.
     *
     * @param masked enough of it to know it again, and no more
     * @param ofAnOffice whether what stands before it says that it is for the public to use
     * @param at where it begins, in UTF-16 code units
     */
    public record Trace(Kind kind, String masked, boolean ofAnOffice, int at) {}

    /** All traces in a text, kind by kind; a part of the text counts for one kind only. */
    public static List<Trace> in(String text) {
        var narrow = narrow(text);
        var signs = Signs.of(narrow);
        var plain = new StringBuilder(narrow);
        var traces = new ArrayList<Trace>();
        for (var kind : Kind.values()) {
            if (!kind.possible.test(signs)) {
                continue;
            }
            var matcher = kind.pattern.matcher(plain.toString());
            while (matcher.find()) {
                if (provesItself(kind, matcher)) {
                    traces.add(trace(kind, plain, matcher));
                    blank(plain, matcher);
                }
            }
        }
        return traces;
    }

    private static Trace trace(Kind kind, CharSequence text, Matcher matcher) {
        var before =
                text.subSequence(Math.max(0, matcher.start() - LOOK_BACK), matcher.start())
                        .toString();
        return new Trace(
                kind, masked(matcher.group()), isOfAnOffice(kind, before), matcher.start());
    }

    /** An identity number, an address or a child is never an office's own. */
    private static boolean isOfAnOffice(Kind kind, String before) {
        return switch (kind) {
            case MOBILE -> CALL_US.matcher(before).find();
            case EMAIL -> WRITE_TO_US.matcher(before).find();
            case BANK_CARD -> isAccountOfTheSociety(before);
            case ID_CARD, PLATE, HOME, CHILD -> false;
        };
    }

    private static boolean isAccountOfTheSociety(String before) {
        var sentences = END_OF_SENTENCE.split(before, -1);
        var sentence = sentences[sentences.length - 1];
        return sentence.contains(THE_SOCIETY) && ACCOUNT.matcher(sentence).find();
    }

    private static void blank(StringBuilder text, Matcher matcher) {
        for (var at = matcher.start(); at < matcher.end(); at++) {
            text.setCharAt(at, '\0');
        }
    }

    private static boolean provesItself(Kind kind, Matcher found) {
        return switch (kind) {
            case ID_CARD -> isIdentityNumber(found.group(1) + found.group(2) + found.group(3));
            case BANK_CARD -> isCardNumber(found.group().replaceAll("[ -]", ""));
            case MOBILE, EMAIL, PLATE, HOME, CHILD -> true;
        };
    }

    /** With a real birthday and the check digit of GB 11643-1999 (ISO 7064, MOD 11-2). */
    private static boolean isIdentityNumber(String number) {
        var sum = 0;
        for (var at = 0; at < 17; at++) {
            sum += (number.charAt(at) - '0') * ((1 << (17 - at)) % 11);
        }
        return "10X98765432".charAt(sum % 11) == Character.toUpperCase(number.charAt(17))
                && isDay(number.substring(6, 14));
    }

    private static boolean isDay(String digits) {
        try {
            LocalDate.of(
                    Integer.parseInt(digits.substring(0, 4)),
                    Integer.parseInt(digits.substring(4, 6)),
                    Integer.parseInt(digits.substring(6)));
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    /** 15 to 19 digits with the check digit of ISO/IEC 7812-1 (Luhn). */
    private static boolean isCardNumber(String number) {
        var sum = 0;
        for (var at = 0; at < number.length(); at++) {
            var digit = number.charAt(number.length() - 1 - at) - '0';
            var weighed = at % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return number.length() >= 15 && number.length() <= 19 && sum % 10 == 0;
    }

    private static String masked(String found) {
        var length = found.length();
        var head = length > 10 ? 3 : 1;
        var tail = length > 10 ? 2 : 1;
        return found.substring(0, head)
                + "*".repeat(Math.max(1, length - head - tail))
                + found.substring(length - tail);
    }

    private static String narrow(String text) {
        var narrow = text.toCharArray();
        for (var at = 0; at < narrow.length; at++) {
            if (narrow[at] >= '\uFF01' && narrow[at] <= '\uFF5E') {
                narrow[at] -= WIDE;
            } else if (narrow[at] == '\u3000' || narrow[at] == '\u00A0') {
                narrow[at] = ' ';
            }
        }
        return new String(narrow);
    }
}
