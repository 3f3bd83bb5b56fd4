package id.pendopo.web.internal;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletContext;
import id.pendopo.web.ConsoleHooks;
import id.pendopo.web.ConsoleServlet;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks the console for every view before Vaadin makes one itself; found through its Lookup. */
public final class HookInstantiators implements InstantiatorFactory {

  @Override
  public Instantiator createInstantitor(VaadinService service) {
    var context = ((VaadinServletContext) service.getContext()).getContext();
    return new HookInstantiator(
        service, (ConsoleHooks) context.getAttribute(ConsoleHooks.class.getName()));
  }

  private static final class HookInstantiator extends DefaultInstantiator {
    private static final long serialVersionUID = 1L;

    private final transient ConsoleHooks hooks;
    private transient volatile @Nullable Optional<I18NProvider> texts;

    HookInstantiator(VaadinService service, ConsoleHooks hooks) {
      super(service);
      this.hooks = hooks;
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
      return hooks.create(type).map(type::cast).orElseGet(() -> super.getOrCreate(type));
    }

    /** Kept here: Vaadin would keep it in a static field, beyond the life of the console. */
    @Override
    public @Nullable I18NProvider getI18NProvider() {
      Optional<I18NProvider> known = texts;
      if (known == null) {
        known = hooks.create(I18NProvider.class).map(I18NProvider.class::cast);
        texts = known;
      }
      return known.orElse(null);
    }

    @Override
    public Stream<VaadinServiceInitListener> getServiceInitListeners() {
      return Stream.of(
          event -> {
            event.addIndexHtmlRequestListener(ConsoleServlet::sign);
            VaadinService service = event.getSource();
            service.addSessionInitListener(e -> hooks.sessionCreated(e.getSession()));
            service.addSessionDestroyListener(e -> hooks.sessionDestroyed(e.getSession()));
            service.addUIInitListener(e -> created(e.getUI()));
          });
    }

    /** The page is told the language it was not written in, for those who have it read out. */
    private void created(UI ui) {
      hooks.uiCreated(ui);
      ui.getPage().executeJs("document.documentElement.lang = $0", ui.getLocale().toLanguageTag());
    }
  }
}
