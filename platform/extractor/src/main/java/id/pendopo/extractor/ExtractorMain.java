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
      Path file, String name, long maxCharacters, String type, int orientation, Order order) {}

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
        if (request.order().width() > 0) {
          painter.paint(
              request.file(), request.type(), request.orientation(), request.order(), answer);
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
        requests.put(read(request));
      }
    } catch (IOException | InterruptedException e) {
      Isolation.leave(TEMPORARY_PREFIX);
    }
  }

  private static Request read(DataInputStream request) throws IOException {
    Path file = Path.of(request.readUTF());
    String name = request.readUTF();
    long maxCharacters = request.readLong();
    int width = request.readInt();
    String type = request.readUTF();
    int orientation = request.readInt();
    Order order =
        new Order(
            width,
            request.readInt(),
            request.readInt(),
            request.readInt(),
            request.readInt(),
            request.readInt() == 1);
    return new Request(file, name, maxCharacters, type, orientation, order);
  }
}
