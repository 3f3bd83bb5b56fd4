package id.pendopo.documents.internal.store;

import id.pendopo.api.agency.AgencyId;
import id.pendopo.api.problem.Problem;
import id.pendopo.documents.internal.intake.Intake;
import id.pendopo.documents.internal.intake.Intakes;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;

/** A process that stores a file and prints what came of it, or waits in the middle. */
final class StoreInAnotherProcess {

  private StoreInAnotherProcess() {}

  public static void main(String[] arguments) {
    Intake intake = Intakes.on(new ContentStore(Path.of(arguments[0])), 1 << 20);
    InputStream content =
        arguments[1].equals("forever") ? new Waiting() : letters(Integer.parseInt(arguments[1]));
    try {
      System.out.println(intake.receive(new AgencyId(1), content, "a.txt").size());
    } catch (Problem problem) {
      System.out.println(problem.status());
    }
  }

  private static InputStream letters(int count) {
    byte[] letters = new byte[count];
    Arrays.fill(letters, (byte) 'a');
    return new ByteArrayInputStream(letters);
  }

  /** Gives some content and then says so and no more. */
  private static final class Waiting extends InputStream {
    private int given;

    @Override
    public int read() {
      return 'a';
    }

    @Override
    public int read(byte[] piece, int from, int length) {
      if (given > 150_000) {
        System.out.println("begun");
        try {
          Thread.sleep(60_000);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
        return -1;
      }
      given += length;
      return length;
    }
  }
}
