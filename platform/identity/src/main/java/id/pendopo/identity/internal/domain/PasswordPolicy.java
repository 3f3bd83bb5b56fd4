package id.pendopo.identity.internal.domain;

import id.pendopo.api.text.LocalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be: 10 to 200 characters and not one that is guessed first. No rules about
 * kinds of characters and no expiry (NIST SP 800-63B, 3.1.1.2).
 */
public final class PasswordPolicy {

  /** Fewest characters. */
  public static final int SHORTEST = 10;

  /** Most characters, so that nobody keeps the server hashing. */
  public static final int LONGEST = 200;

  private static final Set<String> COMMON = load();

  private PasswordPolicy() {}

  /** What is wrong with a password; empty when it is good. */
  public static Optional<LocalText> objection(String password, String username) {
    return length(password).or(() -> guessable(password, username));
  }

  /** What is wrong with its length alone. */
  public static Optional<LocalText> length(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(
          new LocalText(
              "Kata sandi terlalu pendek. Pakai paling sedikit 10 karakter, misalnya empat kata.",
              "The password is too short. Use at least 10 characters, for instance four words."));
    }
    if (password.length() > LONGEST) {
      return Optional.of(
          new LocalText(
              "Kata sandi terlalu panjang. Pakai paling banyak 200 karakter.",
              "The password is too long. Use at most 200 characters."));
    }
    return Optional.empty();
  }

  private static Optional<LocalText> guessable(String password, String username) {
    String plain = password.toLowerCase(Locale.ROOT).strip();
    String core = plain.replaceAll("[^\\p{L}]+", "");
    boolean oneCharacter = plain.chars().distinct().count() <= 2;
    boolean aSequence =
        "01234567890123456789".contains(plain) || "98765432109876543210".contains(plain);
    boolean theName = username.length() >= 3 && core.equals(username.replaceAll("[^\\p{L}]+", ""));
    if (oneCharacter || aSequence || theName || COMMON.contains(plain) || COMMON.contains(core)) {
      return Optional.of(
          new LocalText(
              "Kata sandi ini mudah ditebak. Pilih yang lain, misalnya empat kata yang tidak"
                  + " berhubungan.",
              "This password is easy to guess. Choose another, for instance four unrelated"
                  + " words."));
    }
    return Optional.empty();
  }

  private static Set<String> load() {
    try (var in =
            Objects.requireNonNull(
                PasswordPolicy.class.getResourceAsStream("common-passwords.txt"));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
