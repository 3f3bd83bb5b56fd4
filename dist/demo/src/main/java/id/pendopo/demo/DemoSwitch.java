package id.pendopo.demo;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Brings {@link Demo} to life only where it was asked for, so that nobody else pays for it. */
@Component(
    service = {},
    immediate = true)
public final class DemoSwitch {

  @Activate
  public DemoSwitch(BundleContext context, ComponentContext component) {
    if (Boolean.parseBoolean(context.getProperty("pendopo.demo"))) {
      component.enableComponent(Demo.class.getName());
    }
  }
}
