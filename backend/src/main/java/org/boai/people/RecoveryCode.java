package org.boai.people;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.boai.document.Sha256;

/** A code on paper that lets its person in once without the phone; kept as a hash. */
@Entity
public class RecoveryCode extends PanacheEntityBase {
    private static final int CODES = 10;

    /** 80 bits: too many to guess from the hash. */
    private static final int BYTES = 10;

    private static final SecureRandom RANDOM = new SecureRandom();

    @Id public String codeHash;

    @Column(nullable = false)
    public UUID personId;

    /** Ten fresh codes in groups of four; those of before are worth nothing. */
    static List<String> renewFor(Person person) {
        delete("personId", person.id);
        return Stream.generate(RecoveryCode::fresh)
                .limit(CODES)
                .peek(code -> persistFor(person, code))
                .toList();
    }

    private static void persistFor(Person person, String code) {
        var row = new RecoveryCode();
        row.codeHash = hash(code);
        row.personId = person.id;
        row.persist();
    }

    /** Whether it was one of the person's; it is none afterwards. */
    static boolean use(Person person, String code) {
        return delete("codeHash = ?1 and personId = ?2", hash(code), person.id) == 1;
    }

    private static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return String.join("-", new Base32().encodeAsString(bytes).split("(?<=\\G.{4})"));
    }

    private static String hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return Sha256.of(plain.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
