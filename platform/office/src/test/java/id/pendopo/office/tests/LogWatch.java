package id.pendopo.office.tests;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it is open; Logback is reached from outside its loader. */
final class LogWatch implements AutoCloseable {

  final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
  private final Logger root = LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Class<?> type;
  private final Object appender;

  LogWatch() throws Exception {
    ClassLoader loader = root.getClass().getClassLoader();
    type = loader.loadClass("ch.qos.logback.core.Appender");
    appender =
        Proxy.newProxyInstance(
            loader,
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "doAppend" -> note(arguments[0]);
                case "getName" -> {
                  return "watch";
                }
                case "isStarted" -> {
                  return true;
                }
                case "hashCode" -> {
                  return 1;
                }
                case "equals" -> {
                  return proxy == arguments[0];
                }
                default -> {}
              }
              return null;
            });
    root.getClass().getMethod("addAppender", type).invoke(root, appender);
  }

  private void note(Object event) throws Exception {
    lines.add(String.valueOf(get(event, "getFormattedMessage")));
    Object thrown = get(event, "getThrowableProxy");
    while (thrown != null) {
      lines.add(String.valueOf(get(thrown, "getMessage")));
      thrown = get(thrown, "getCause");
    }
  }

  private static Object get(Object from, String name) throws Exception {
    Method method = from.getClass().getMethod(name);
    method.setAccessible(true);
    return method.invoke(from);
  }

  @Override
  public void close() throws Exception {
    root.getClass().getMethod("detachAppender", type).invoke(root, appender);
  }
}
