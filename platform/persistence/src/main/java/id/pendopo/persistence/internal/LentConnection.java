package id.pendopo.persistence.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The connection of a transaction as sessions and others get it. Who borrows it cannot end the
 * transaction: commit, roll-back (but to a savepoint), close and a change of mode do nothing.
 */
final class LentConnection implements InvocationHandler {

  private final Connection real;
  private volatile boolean returned;

  private LentConnection(Connection real) {
    this.real = real;
  }

  static Connection of(Connection real) {
    return (Connection)
        Proxy.newProxyInstance(
            LentConnection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            new LentConnection(real));
  }

  /** From now on the borrower holds a closed connection. */
  static void takeBack(Connection lent) {
    ((LentConnection) Proxy.getInvocationHandler(lent)).returned = true;
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // equals() of a proxy is what is answered here
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] args)
      throws Throwable {
    switch (method.getName()) {
      case "commit",
          "close",
          "abort",
          "setAutoCommit",
          "setReadOnly",
          "setTransactionIsolation" -> {
        return null;
      }
      case "rollback" -> {
        if (args == null || args.length == 0) {
          return null;
        }
      }
      case "isClosed" -> {
        return returned || real.isClosed();
      }
      case "equals" -> {
        return proxy == Objects.requireNonNull(args)[0];
      }
      case "hashCode" -> {
        return System.identityHashCode(proxy);
      }
      default -> {
        // everything else is the real connection's
      }
    }
    if (returned) {
      throw new SQLException("The transaction of this connection has ended", "08003");
    }
    try {
      return method.invoke(real, args);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
