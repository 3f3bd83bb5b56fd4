package id.pendopo.web.probe;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;

/** A layout as the console has one. */
public class ProbeLayout extends AppLayout {
  public ProbeLayout() {
    var name = new H1("Pendopo");
    name.getStyle().setMargin("0").set("font-size", "1.15rem");
    addToNavbar(new DrawerToggle(), name);
    var menu = new SideNav();
    menu.addItem(new SideNavItem("Beranda", "", VaadinIcon.HOME.create()));
    menu.addItem(new SideNavItem("Tamu", "guest", VaadinIcon.USERS.create()));
    addToDrawer(menu);
    setDrawerOpened(false);
  }
}
