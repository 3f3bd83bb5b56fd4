package id.pendopo.search.internal.feed;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Texts whose words are as frequent as in a language: the second half as often as the first. */
final class ZipfTexts {

  private static final String[] SYLLABLES =
      ("ba bi bu da de di do ga gu ha ja ka ke ki ku la le li lu ma me mi mu na ne ni nu pa pe pi pu"
              + " ra re ri ro sa se si su ta te ti tu wa ya bang dang kan lam mar ning pan rang sim"
              + " tar tung")
          .split(" ");
  private static final String[] PREFIXES = {"", "", "", "", "me", "pe", "ber", "di", "ter", "ke"};
  private static final String[] SUFFIXES = {"", "", "", "", "kan", "an", "i", "nya"};

  private final String[] words;
  private final double[] reach;

  ZipfTexts(int vocabulary) {
    words = new String[vocabulary];
    reach = new double[vocabulary];
    SplittableRandom random = new SplittableRandom(42);
    double sum = 0;
    for (int i = 0; i < vocabulary; i++) {
      words[i] = word(random);
      sum += 1.0 / (i + 1);
      reach[i] = sum;
    }
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder(pick(random, PREFIXES));
    int syllables = 2 + random.nextInt(3);
    for (int i = 0; i < syllables; i++) {
      word.append(pick(random, SYLLABLES));
    }
    return word.append(pick(random, SUFFIXES)).toString();
  }

  private static String pick(SplittableRandom random, String[] from) {
    return from[random.nextInt(from.length)];
  }

  String next(SplittableRandom random) {
    int found = Arrays.binarySearch(reach, random.nextDouble() * reach[reach.length - 1]);
    return words[Math.min(words.length - 1, found < 0 ? -found - 1 : found)];
  }

  /** Sentences of about twelve words. */
  String text(SplittableRandom random, int length) {
    StringBuilder text = new StringBuilder(length * 8);
    for (int i = 0; i < length; i++) {
      text.append(next(random)).append(i % 12 == 11 ? ". " : " ");
    }
    return text.toString();
  }
}
