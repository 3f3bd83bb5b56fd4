package id.pendopo.documents.internal.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A server that speaks the protocol of clamd over a real socket, well or badly. */
public final class ClamdDouble implements AutoCloseable {

  /** How it behaves. */
  public enum Manner {
    /** As clamd: the EICAR test file is found. */
    WELL,
    /** Its answer comes byte by byte. */
    SPLIT,
    /** It reads and never answers. */
    SILENT,
    /** It hangs up in the middle of the file. */
    HANGS_UP,
    /** It hangs up in the middle of its answer. */
    HALF_AN_ANSWER,
    /** It answers what no clamd answers, without an end. */
    GARBAGE,
    /** It takes 100 000 bytes. */
    SMALL,
    /** It says that all is well before it has seen the file, and hangs up. */
    HASTY
  }

  /**
   * The test file of the makers of virus scanners; harmless. Put together so that no scanner finds
   * this source.
   */
  public static final String EICAR =
      "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

  private final ServerSocketChannel server;
  private final Manner manner;
  private final CountDownLatch closed = new CountDownLatch(1);

  private ClamdDouble(ServerSocketChannel server, Manner manner) {
    this.server = server;
    this.manner = manner;
    Thread.ofPlatform().daemon().name("clamd").start(this::serve);
  }

  public static ClamdDouble onPort(Manner manner) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open();
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    return new ClamdDouble(server, manner);
  }

  public static ClamdDouble onSocket(Path path, Manner manner) throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(path));
    return new ClamdDouble(server, manner);
  }

  /** As the settings name it. */
  public String setting() throws IOException {
    SocketAddress address = server.getLocalAddress();
    return address instanceof InetSocketAddress port
        ? "127.0.0.1:" + port.getPort()
        : "unix:" + address;
  }

  private void serve() {
    while (true) {
      try (SocketChannel caller = server.accept()) {
        answer(caller);
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        continue; // the caller went away
      }
    }
  }

  private void answer(SocketChannel caller) throws IOException {
    DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
    String command = command(in);
    if (command.equals("zPING")) {
      say(caller, "PONG\0");
      return;
    }
    if (manner == Manner.HASTY) {
      say(caller, "stream: OK\0");
      return;
    }
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      content.write(in.readNBytes(length));
      if (manner == Manner.HANGS_UP) {
        return;
      }
      if (manner == Manner.SMALL && content.size() > 100_000) {
        say(caller, "INSTREAM size limit exceeded. ERROR\0");
        return;
      }
    }
    boolean found = content.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
    String reply = found ? "stream: Win.Test.EICAR_HDB-1 FOUND\0" : "stream: OK\0";
    switch (manner) {
      case SPLIT -> {
        for (String letter : reply.split("")) {
          say(caller, letter);
        }
      }
      case SILENT -> waitForTheEnd();
      case HALF_AN_ANSWER -> say(caller, "stream: O");
      case GARBAGE -> say(caller, "\u0001\u00ff stream OK ".repeat(1_000));
      default -> say(caller, reply);
    }
  }

  private void waitForTheEnd() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String command(DataInputStream in) throws IOException {
    StringBuilder command = new StringBuilder();
    for (int letter = in.read(); letter > 0; letter = in.read()) {
      command.append((char) letter);
    }
    return command.toString();
  }

  private static void say(SocketChannel caller, String words) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(words.getBytes(StandardCharsets.ISO_8859_1));
    while (bytes.hasRemaining()) {
      caller.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    closed.countDown();
    server.close();
  }
}
