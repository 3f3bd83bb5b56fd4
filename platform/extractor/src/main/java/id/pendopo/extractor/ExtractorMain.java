package id.pendopo.extractor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;

/**
 * The worker: takes requests from its standard input, answers on its standard output, one at a
 * time, and ends by itself as soon as its input ends.
 *
 * <p>It sets no limit to time and memory: the parent kills it when a file takes too long, and
 * starts it with a small heap and {@code -XX:+ExitOnOutOfMemoryError} (exit code 3). The form of
 * requests and answers is told at {@link Answer}.
 */
public final class ExtractorMain {

  /** Beginning of the name of a temporary folder that the worker may empty when it leaves. */
  private static final String TEMPORARY_PREFIX = "pendopo-extractor-";

  private static final int OUT_OF_MEMORY = 3;
  private static final int MAX_REQUEST = 256 * 1024;

  private ExtractorMain() {}

  /** For text where the width is 0, for a picture otherwise. */
  private record Request(
      Path file, String name, long maxCharacters, int width, String type, int orientation) {}

  /** Serves until the standard input ends; takes no arguments. */
  public static void main(String[] arguments) throws InterruptedException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
    Answer answer =
        new Answer(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 64 * 1024));
    Isolation.enter();

    BlockingQueue<Request> requests = new SynchronousQueue<>();
    // A thread of its own reads, so that the end of the parent is seen in the middle of a file too.
    Thread.ofPlatform().name("requests").daemon().start(() -> take(in, requests));
    try {
      Reader reader = new Reader();
      Painter painter = new Painter();
      answer.ready();
      while (true) {
        Request request = requests.take();
        if (request.width() > 0) {
          painter.paint(
              request.file(), request.type(), request.orientation(), request.width(), answer);
        } else {
          reader.read(request.file(), request.name(), request.maxCharacters(), answer);
        }
      }
    } catch (IOException e) {
      Isolation.leave(TEMPORARY_PREFIX);
    } catch (OutOfMemoryError e) {
      // thrown by Java code, as for direct buffers, and so not seen by -XX:+ExitOnOutOfMemoryError
      Runtime.getRuntime().halt(OUT_OF_MEMORY);
    }
  }

  private static void take(DataInputStream in, BlockingQueue<Request> requests) {
    try {
      while (true) {
        int length = in.readInt();
        if (length < 0 || length > MAX_REQUEST) {
          throw new IOException("A request of " + length + " bytes");
        }
        DataInputStream request =
            new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
        requests.put(
            new Request(
                Path.of(request.readUTF()),
                request.readUTF(),
                request.readLong(),
                request.readInt(),
                request.readUTF(),
                request.readInt()));
      }
    } catch (IOException | InterruptedException e) {
      Isolation.leave(TEMPORARY_PREFIX);
    }
  }
}
