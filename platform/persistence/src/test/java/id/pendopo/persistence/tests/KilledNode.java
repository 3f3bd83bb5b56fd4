package id.pendopo.persistence.tests;

import id.pendopo.testkit.FelixNode;
import java.nio.file.Path;
import org.osgi.framework.Bundle;

/** A node in a process of its own that is killed in the middle of its work. */
public final class KilledNode {

  private KilledNode() {}

  /**
   * Runs until it dies.
   *
   * @param args folder, mark, step at which to die, then settings as key=value
   */
  public static void main(String[] args) throws Exception {
    FelixNode.Recipe recipe = FelixNode.in(Path.of(args[0])).bundles("id.pendopo.persistence");
    for (int i = 3; i < args.length; i++) {
      recipe.with(args[i].split("=", 2)[0], args[i].split("=", 2)[1]);
    }
    FelixNode node = recipe.start();
    Bundle inside = node.installTestsOf(KilledNode.class);
    node.call(inside, Scenes.class.getName(), "listen");
    node.call(inside, Scenes.class.getName(), "writeAndDie", args[1], args[2]);
    System.exit(1); // should be dead by now
  }
}
