package id.pendopo.console.internal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import id.pendopo.console.internal.Texts;

/** The page is there, but not for this account. */
@ParentLayout(MainLayout.class)
public final class ForbiddenView extends Div implements HasErrorParameter<AccessDeniedException> {

  private static final long serialVersionUID = 1L;

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<AccessDeniedException> error) {
    Message.fill(this, Texts.say("forbidden.title"), Texts.say("forbidden.what-to-do"));
    return 403;
  }
}
