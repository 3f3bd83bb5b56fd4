package id.pendopo.kernel.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes commands over {@code DATA/run/pendopo.sock}, mode 0600 in a folder of mode 0700: who
 * reaches it owns the data. The protocol is written down at the launcher's client.
 */
@Component(service = CommandSocket.class, immediate = true)
public final class CommandSocket {

  private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
  private static final int MOST_WORDS = 100;

  private final Commands commands;
  private final Path file;
  private final ServerSocketChannel server;

  @Activate
  public CommandSocket(BundleContext context, @Reference Commands commands) throws IOException {
    this.commands = commands;
    String data = context.getProperty("pendopo.data");
    this.file = Path.of(data == null ? "data" : data).resolve("run/pendopo.sock");
    Files.createDirectories(file.getParent());
    Files.deleteIfExists(file);
    this.server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(file));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Thread.ofPlatform().name("command-socket").daemon(true).start(this::accept);
  }

  @Deactivate
  void deactivate() throws IOException {
    server.close();
    Files.deleteIfExists(file);
  }

  private void accept() {
    while (server.isOpen()) {
      try {
        SocketChannel client = server.accept();
        Thread.ofVirtual().name("command").start(() -> serve(client));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.warn("The command socket failed to accept", e);
      }
    }
  }

  private void serve(SocketChannel client) {
    try (client;
        var reader = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
        var writer = Channels.newWriter(client, StandardCharsets.UTF_8)) {
      List<String> words = new ArrayList<>();
      String line = reader.readLine();
      while (line != null && !line.isEmpty() && words.size() < MOST_WORDS) {
        words.add(line);
        line = reader.readLine();
      }
      int code =
          commands.run(
              words,
              new PrintWriter(new Tagged(writer, 'o'), true),
              new PrintWriter(new Tagged(writer, 'e'), true));
      writer.write("x" + code + "\n");
      writer.flush();
    } catch (IOException | UncheckedIOException e) {
      LOG.info("A command's caller went away");
    }
  }

  /** Sends whole lines with the letter of their stream. */
  private static final class Tagged extends StringWriter {
    private final java.io.Writer to;
    private final char tag;

    Tagged(java.io.Writer to, char tag) {
      this.to = to;
      this.tag = tag;
    }

    @Override
    public void flush() {
      String text = toString();
      int end = text.lastIndexOf('\n');
      if (end < 0) {
        return;
      }
      getBuffer().delete(0, end + 1);
      try {
        synchronized (to) {
          for (String line : text.substring(0, end).split("\n", -1)) {
            to.write(tag + line + "\n");
          }
          to.flush();
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
