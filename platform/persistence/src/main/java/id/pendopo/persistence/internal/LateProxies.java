package id.pendopo.persistence.internal;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.bytebuddy.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Generates the class of a proxy when the first lazy reference needs it, and no class to read and
 * write fields. Hibernate would do both for every entity as a unit opens: a fifth of that time, and
 * the whole of ByteBuddy, for installations that mostly never follow a lazy reference.
 */
final class LateProxies implements BytecodeProvider, ProxyFactoryFactory {

  private static final long serialVersionUID = 1L;

  private transient @Nullable BytecodeProvider real;

  private synchronized BytecodeProvider real() {
    if (real == null) {
      real = new BytecodeProviderImpl();
    }
    return real;
  }

  @Override
  public ProxyFactoryFactory getProxyFactoryFactory() {
    return this;
  }

  @Override
  public ProxyFactory buildProxyFactory(SessionFactoryImplementor sessions) {
    return new Late(sessions);
  }

  @Override
  @SuppressWarnings("rawtypes") // as Hibernate has it
  public BasicProxyFactory buildBasicProxyFactory(Class type) {
    return real().getProxyFactoryFactory().buildBasicProxyFactory(type);
  }

  @Override
  @Deprecated
  @SuppressWarnings({"rawtypes", "InlineMeSuggester"}) // as Hibernate has it, and never calls it
  public ReflectionOptimizer getReflectionOptimizer(
      Class type, String[] getters, String[] setters, Class[] types) {
    return real().getReflectionOptimizer(type, getters, setters, types);
  }

  /** None: fields are read by reflection. */
  @Override
  public @Nullable ReflectionOptimizer getReflectionOptimizer(
      Class<?> type, Map<String, PropertyAccess> access) {
    return null;
  }

  @Override
  public @Nullable Enhancer getEnhancer(EnhancementContext context) {
    return null; // classes are enhanced by nobody here
  }

  @Override
  public synchronized void resetCaches() {
    if (real != null) {
      real.resetCaches();
    }
  }

  /** Keeps what a factory needs until somebody wants a proxy. */
  private final class Late implements ProxyFactory {

    private record Wish(
        String entity,
        Class<?> type,
        Set<Class<?>> interfaces,
        @Nullable Method getId,
        @Nullable Method setId,
        @Nullable CompositeType idType) {}

    private final SessionFactoryImplementor sessions;
    private @Nullable Wish wish;
    private volatile @Nullable ProxyFactory factory;

    Late(SessionFactoryImplementor sessions) {
      this.sessions = sessions;
    }

    @Override
    public void postInstantiate(
        String entity,
        Class<?> type,
        Set<Class<?>> interfaces,
        @Nullable Method getId,
        @Nullable Method setId,
        @Nullable CompositeType idType) {
      wish = new Wish(entity, type, interfaces, getId, setId, idType);
    }

    @Override
    public HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
      ProxyFactory made = factory;
      return (made == null ? make() : made).getProxy(id, session);
    }

    private synchronized ProxyFactory make() {
      ProxyFactory made = factory;
      if (made == null) {
        if (wish == null) {
          throw new IllegalStateException("The entity of this proxy is not known yet");
        }
        made = real().getProxyFactoryFactory().buildProxyFactory(sessions);
        made.postInstantiate(
            wish.entity, wish.type, wish.interfaces, wish.getId, wish.setId, wish.idType);
        factory = made;
      }
      return made;
    }
  }
}
