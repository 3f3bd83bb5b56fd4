package id.pendopo.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Remembers in the data folder how far the demonstration is, so that a crash can be continued. */
record DemoMark(Path file) {

  /** How far it is. */
  enum State {
    NONE,
    BEGUN,
    DONE
  }

  static DemoMark in(Path data) {
    return new DemoMark(data.resolve("demo.txt"));
  }

  State state() throws IOException {
    if (!Files.exists(file)) {
      return State.NONE;
    }
    return Files.readString(file).strip().equals(State.DONE.name()) ? State.DONE : State.BEGUN;
  }

  /** Replaced in one step: a half-written mark would be no mark. */
  void set(State state) throws IOException {
    Path fresh = file.resolveSibling("demo.txt.new");
    Files.writeString(fresh, state.name() + "\n");
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
