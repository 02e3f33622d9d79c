package org.boai.people;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.DictionaryBuilder;
import org.boai.language.Bilingual;
import org.boai.refusal.Refusal;
import org.boai.refusal.Refused;

/**
 * What a password must be: 12 characters or more, not made of the person's own names, and not to be
 * guessed from lists of passwords that leaked, names, words and rows of keys.
 */
final class PasswordRules {
    private static final int MIN_CHARACTERS = 12;

    /** Guesses as a power of two, as the estimator counts them. */
    private static final double MIN_ENTROPY = 40;

    private static final List<String> OURS =
            List.of("boai", "redcross", "hongshizi", "hongshizihui", "博爱", "红十字", "红十字会");

    private PasswordRules() {}

    /**
     * @throws Refused {@code invalid-input}
     */
    static void require(String password, String login, String displayName) {
        if (password.codePointCount(0, password.length()) < MIN_CHARACTERS) {
            throw refused(
                    new Bilingual(
                                    "密码至少 %d 个字符。请换一句只有您知道的话。",
                                    "A password has at least %d characters. Choose a sentence that only you know.")
                            .with(MIN_CHARACTERS));
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (holds(plain, login) || holds(plain, displayName)) {
            throw refused(
                    new Bilingual(
                            "密码里不能有账号或姓名。请换一句只有您知道的话。",
                            "A password must not contain your login or name. Choose a sentence that only you know."));
        }
        if (!estimator(login, displayName).estimate(password).isMinimumEntropyMet()) {
            throw refused(
                    new Bilingual(
                            "这个密码太容易猜：是常见的密码、词语，或有规律的字符。请换一句只有您知道的话。",
                            "This password is too easy to guess: a common password or word, or a pattern of characters. Choose a sentence that only you know."));
        }
    }

    /** A name of one character may stand in any sentence. */
    private static boolean holds(String plain, String name) {
        return name.length() > 1 && plain.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Nbvcxz estimator(String login, String displayName) {
        var own =
                new DictionaryBuilder()
                        .setDictionaryName("own")
                        .setExclusion(true)
                        .addWords(OURS, 0)
                        .addWord(login, 0)
                        .addWord(displayName, 0)
                        .createDictionary();
        var dictionaries =
                Stream.concat(
                                ConfigurationBuilder.getDefaultDictionaries().stream(),
                                Stream.of(own))
                        .toList();
        return new Nbvcxz(
                new ConfigurationBuilder()
                        .setLocale(Locale.ENGLISH)
                        .setMinimumEntropy(MIN_ENTROPY)
                        .setDictionaries(dictionaries)
                        .createConfiguration());
    }

    private static Refused refused(Bilingual why) {
        return new Refused(new Refusal.InvalidInput("password", why));
    }
}
