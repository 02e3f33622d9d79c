package org.boai.content;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.boai.language.Bilingual;
import org.boai.language.InvalidValue;

/** Reads text and dates from JSON strings only, each in the one form in which it is written. */
final class StoredScalars extends SimpleModule {
    private static final int LAST_YEAR = 9999;

    StoredScalars() {
        addDeserializer(String.class, new FromText<>(String.class, StoredScalars::text));
        addDeserializer(Instant.class, new FromText<>(Instant.class, StoredInstant::parse));
        addDeserializer(LocalDate.class, new FromText<>(LocalDate.class, StoredScalars::date));
        addDeserializer(
                LocalDateTime.class, new FromText<>(LocalDateTime.class, StoredScalars::dateTime));
    }

    /** Without what PostgreSQL's jsonb and UTF-8 can't hold. */
    private static String text(String text) {
        // A plain loop: every text of every live item passes here when the site is built.
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (Character.isHighSurrogate(one)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (one == 0 || Character.isSurrogate(one)) {
                throw new InvalidValue(
                        new Bilingual(
                                "文字中有不能保存的字符（U+0000 或半个字符）",
                                "the text has a character that cannot be kept: U+0000 or half of a surrogate pair"));
            }
        }
        return text;
    }

    private static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        requireFourDigits(date.getYear());
        return date;
    }

    private static LocalDateTime dateTime(String text) {
        var time = LocalDateTime.parse(text);
        requireFourDigits(time.getYear());
        return time;
    }

    private static void requireFourDigits(int year) {
        if (year < 1 || year > LAST_YEAR) {
            throw new InvalidValue(new Bilingual("年份须为四位数", "a year has four digits"));
        }
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> reading;

        FromText(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            try {
                return reading.apply(json.getText());
            } catch (InvalidValue e) {
                return (T) context.handleInstantiationProblem(handledType(), "", e);
            } catch (DateTimeException e) {
                return (T) context.handleWeirdStringValue(handledType(), "", "%s", e.getMessage());
            }
        }
    }
}
