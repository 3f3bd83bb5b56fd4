package id.pendopo.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;

/**
 * Asks the running server over its socket to do a command.
 *
 * <p>One line a word of the command, then an empty line; the answer's lines begin with {@code o}
 * (standard output), {@code e} (standard error) or {@code x} and the exit code. Words hold no line
 * breaks.
 */
final class CommandClient {

  private CommandClient() {}

  /** The exit code; empty when no server listens in this data folder. */
  static OptionalInt ask(Path data, List<String> words, PrintStream out, PrintStream err)
      throws IOException {
    Path socket = data.resolve("run/pendopo.sock");
    if (!Files.exists(socket)) {
      return OptionalInt.empty();
    }
    SocketChannel opened;
    try {
      opened = SocketChannel.open(StandardProtocolFamily.UNIX);
      opened.connect(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      // left by a server that was killed
      return OptionalInt.empty();
    }
    try (SocketChannel channel = opened;
        var writer = Channels.newWriter(channel, StandardCharsets.UTF_8);
        var reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
      for (String word : words) {
        writer.write(word.replace('\n', ' ') + "\n");
      }
      writer.write("\n");
      writer.flush();
      String line = reader.readLine();
      while (line != null) {
        String rest = line.isEmpty() ? "" : line.substring(1);
        switch (line.isEmpty() ? ' ' : line.charAt(0)) {
          case 'o' -> out.println(rest);
          case 'e' -> err.println(rest);
          case 'x' -> {
            return OptionalInt.of(Integer.parseInt(rest));
          }
          default -> err.println(line);
        }
        line = reader.readLine();
      }
    }
    err.println("Server berhenti menjawab. / The server stopped answering.");
    return OptionalInt.of(1);
  }
}
