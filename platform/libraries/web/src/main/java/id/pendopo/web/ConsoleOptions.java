package id.pendopo.web;

import java.time.Duration;
import java.util.List;

/**
 * How the console is served.
 *
 * @param secureCookies whether browsers reach it by https alone
 * @param sessionTimeout after which an unused session ends; whole seconds, at least one
 * @param imageSources other origins that images and map tiles may come from, such as {@code
 *     https://tile.example.go.id}; empty for none
 */
public record ConsoleOptions(
    boolean secureCookies, Duration sessionTimeout, List<String> imageSources) {

  public ConsoleOptions {
    imageSources = List.copyOf(imageSources);
    if (sessionTimeout.toSeconds() < 1) {
      throw new IllegalArgumentException("A session lasts at least a second: " + sessionTimeout);
    }
    for (String source : imageSources) {
      // it becomes part of a header
      if (!source.matches("https?://[A-Za-z0-9.:*-]+")) {
        throw new IllegalArgumentException("Not an origin for images: " + source);
      }
    }
  }
}
