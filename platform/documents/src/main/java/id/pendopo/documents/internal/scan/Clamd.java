package id.pendopo.documents.internal.scan;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * One conversation with clamd (clamd(8), commands PING and INSTREAM with the prefix {@code z}: both
 * sides end a message by a zero byte). Each read and write is bounded by one deadline for the whole
 * conversation, so that a scanner that answers a byte a minute is given up as well.
 */
final class Clamd implements AutoCloseable {

  private static final int MAX_REPLY = 1_024;

  private final SocketChannel channel;
  private final Selector selector;
  private final long deadline;

  private Clamd(SocketChannel channel, Selector selector, long deadline) {
    this.channel = channel;
    this.selector = selector;
    this.deadline = deadline;
  }

  /**
   * Connects.
   *
   * @param limit for everything up to the last byte of the answer
   */
  static Clamd connect(SocketAddress address, Duration limit) throws IOException {
    boolean unix = address instanceof UnixDomainSocketAddress;
    SocketChannel channel =
        unix ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    Selector selector = null;
    try {
      channel.configureBlocking(false);
      selector = Selector.open();
      Clamd clamd = new Clamd(channel, selector, System.nanoTime() + limit.toNanos());
      if (!channel.connect(resolved(address))) {
        channel.register(selector, SelectionKey.OP_CONNECT);
        do {
          clamd.await(SelectionKey.OP_CONNECT);
        } while (!channel.finishConnect());
      }
      return clamd;
    } catch (IOException | RuntimeException e) {
      if (selector != null) {
        selector.close();
      }
      channel.close();
      throw e;
    }
  }

  /** A name is looked up each time, because its address may change while the server runs. */
  private static SocketAddress resolved(SocketAddress address) {
    return address instanceof InetSocketAddress name && name.isUnresolved()
        ? new InetSocketAddress(name.getHostString(), name.getPort())
        : address;
  }

  /** Asks whether it is there. */
  String ping() throws IOException {
    write(ByteBuffer.wrap("zPING\0".getBytes(StandardCharsets.US_ASCII)));
    return reply();
  }

  void begin() throws IOException {
    write(ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
  }

  /** Sends a piece of the file. */
  void send(byte[] piece, int length) throws IOException {
    write(ByteBuffer.allocate(4).putInt(length).flip());
    write(ByteBuffer.wrap(piece, 0, length));
  }

  void end() throws IOException {
    write(ByteBuffer.allocate(4));
  }

  /** The answer up to its zero byte, without it. */
  String reply() throws IOException {
    ByteBuffer reply = ByteBuffer.allocate(MAX_REPLY);
    while (true) {
      int length = channel.read(reply);
      if (length == 0) {
        if (!reply.hasRemaining()) {
          throw new IOException("an answer that does not end");
        }
        await(SelectionKey.OP_READ);
      } else if (length < 0) {
        throw new EOFException("it closed the connection");
      }
      for (int i = 0; i < reply.position(); i++) {
        if (reply.get(i) == 0) {
          return new String(reply.array(), 0, i, StandardCharsets.UTF_8);
        }
      }
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      if (channel.write(bytes) == 0) {
        await(SelectionKey.OP_WRITE);
      }
    }
  }

  private void await(int operation) throws IOException {
    long left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("it takes too long");
    }
    channel.register(selector, operation);
    selector.select(left);
    selector.selectedKeys().clear();
  }

  @Override
  public void close() throws IOException {
    try (channel) {
      selector.close();
    }
  }
}
